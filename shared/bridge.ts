/**
 * Everything the window may ask of the desktop. Both sides are typed by this one list; there are two
 * hosts: Electron, and a program on 127.0.0.1 that serves the same window to a browser.
 * The window never sees a path: files have names to show and tokens to hand back.
 */
export type Bridge = {
  about(): Promise<HostAbout>;
  /**
   * The project file that the program was asked to open (a double click, an argument), once: the next
   * call answers null. To be asked at the start and whenever the window comes to the front.
   */
  takeOpened(): Promise<FilePlace | null>;

  /** Transcripts chosen in the host's own dialog; "no-dialog" where the window must use its own picker. */
  chooseTranscripts(): Promise<readonly PickedFile[] | NoDialog>;
  /**
   * Chooses where a report or a copy shall be saved, in the host's own dialog: its name can be looked at before anything
   * is written. The token is good for one saving.
   */
  chooseReportPlace(suggestedName: string): Promise<ReportPlace | "cancelled" | NoDialog>;
  /**
   * Saves a report or a copy where it was chosen. Rejects with the FileFault as its message when it could not be
   * written; the file that was there is then still there.
   */
  saveReport(token: string, bytes: Uint8Array): Promise<"saved">;

  /** Chooses an existing project file, in the host's own dialog. */
  chooseProject(): Promise<FilePlace | "cancelled" | NoDialog>;
  /**
   * Chooses where a project file shall be written, in the host's own dialog. Where `exists` is true, the
   * file has to be read before it can be replaced: only who knows its hash may.
   */
  choosePlace(suggestedName: string): Promise<FilePlace | "cancelled" | NoDialog>;
  /** The project files in the study folder, for hosts without dialogs. */
  listFolder(): Promise<readonly FolderEntry[]>;
  /** The place of that name in the study folder, there already or not; refuses names that are not plain file names. */
  placeInFolder(name: string): Promise<FilePlace | "bad-name">;

  /**
   * A recording, chosen in the host's own dialog. It is only looked at: its bytes stay where they are, and the window asks for them at the place's
   * address, as a player does.
   */
  chooseRecording(): Promise<RecordingPlace | RefusedRecording | "cancelled" | NoDialog>;
  /** The recordings in the study folder, for hosts without dialogs. */
  listRecordings(): Promise<readonly RecordingPlace[]>;
  /**
   * Looks for a recording by its hash: where it was last, then by its length in the folders of the studies and where recordings were found. Each call goes on for a
   * moment and says how far it came; whoever asks no more has stopped it. `anew`: from the beginning. Null: it is in none of them.
   */
  findRecording(wanted: WantedRecording, anew: boolean): Promise<RecordingPlace | HashProgress | null>;
  /** Goes on to work out the SHA-256 of a recording, in the same way. A file that changes meanwhile is begun anew. */
  hashRecording(token: string): Promise<RecordingHash | HashProgress>;
  /** Remembers where a recording is, by the hash that `hashRecording` answered for it; false where it answered another, or none. */
  rememberRecording(token: string, sha256: string): Promise<boolean>;
  /**
   * Goes on to keep a copy of a recording beside the study's file, where it is looked for first. Each call does a part and says how far it came; of one that the host does not
   * have, the window hands in the pieces, in order, each from where the answer before it says that the copy ends. Nothing is replaced by it.
   */
  copyRecording(copy: WantedCopy, piece: CopiedPiece | null): Promise<RecordingCopy | CopyProgress>;
  /** Leaves a copy that is not finished; nothing of it stays. */
  stopCopy(copy: WantedCopy): Promise<void>;

  readProject(token: string): Promise<ReadAnswer>;
  /**
   * Replaces the file atomically and reads it back. `expected` is the SHA-256 of the file as this window
   * last read or wrote it, or null when it should not exist yet: a file that changed underneath is refused,
   * and one that should be there and is not ("not-found").
   */
  writeProject(token: string, bytes: Uint8Array, expected: string | null): Promise<WriteAnswer>;

  /** The host's own list of projects, kept outside the browser's storage, which may be lost. */
  readShelf(): Promise<readonly ShelfEntry[]>;
  /** Puts or replaces an entry. An entry of an older generation never replaces a newer one. */
  shelve(entry: ShelfEntry): Promise<void>;
  /** Takes a project off the list and deletes the host's own copies of it; its project file stays. */
  unshelve(projectId: string): Promise<void>;

  /** Keeps a copy of the whole project in the host's own folder: atomically, verified, the last few rotating. */
  keepCopy(projectId: string, bytes: Uint8Array): Promise<WriteAnswer>;
  /**
   * Keeps what was committed since the newest copy, part by part, durable before it is called saved. `bytes` are
   * the window's own; a copy that has come as far lets the part go.
   */
  keepTail(projectId: string, part: TailPart): Promise<WriteAnswer>;
  /** The parts that are whole, in order. */
  readTail(projectId: string): Promise<readonly TailPart[]>;

  /** The newest copy that is whole. */
  readCopy(projectId: string): Promise<ReadAnswer>;
};

export type NoDialog = "no-dialog";

export type HostAbout = {
  readonly host: "electron" | "loopback";
  readonly version: string;
  /** The study folder, to be shown; hosts with dialogs answer an empty text. */
  readonly folder: string;
};

export type PickedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where a report shall be saved: the name that it was given. */
export type ReportPlace = { readonly token: string; readonly name: string };

/** Where a project file is or will be: a token for the host, a name to show, and whether it is there already. */
export type FilePlace = { readonly token: string; readonly name: string; readonly exists: boolean };

/** A recording on the host's disk: its bytes are at `url`, on the window's own origin, for as long as the host runs. */
export type RecordingPlace = {
  readonly is: "place";
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  readonly url: string;
  readonly mediaType: string;
};

/** "no-media": its first bytes are of no sound or video, whatever its name. */
export type RecordingFault = "empty" | "no-media" | FileFault;

export type RefusedRecording = {
  readonly is: "refused";
  readonly name: string;
  readonly why: RecordingFault;
};

/** By what a recording is known again. */
export type WantedRecording = { readonly sha256: string; readonly bytes: number; readonly name: string };

/** A copy of a recording that shall be beside the file of a study. */
export type WantedCopy = {
  /** The token of the study's file. */
  readonly study: string;
  /** What the folder beside it is called that the copy comes to: a plain name. */
  readonly folder: string;
  readonly recording: WantedRecording;
  /** The token of the recording that it is made of; null where the window hands in its bytes. */
  readonly from: string | null;
};

/** A part of a recording from a byte on. */
export type CopiedPiece = { readonly at: number; readonly bytes: Uint8Array };

/** So many bytes are copied, or compared with what was to be copied, of so many. */
export type CopyProgress = {
  readonly is: "copying" | "comparing";
  readonly done: number;
  readonly bytes: number;
};

/** `wasThere`: it was beside the study's file before. Where it failed nothing of it is left. */
export type RecordingCopy =
  | { readonly is: "copied"; readonly place: RecordingPlace; readonly wasThere: boolean }
  | { readonly is: "failed"; readonly why: "no-media" | FileFault };

/** So many bytes were looked at, of so many. */
export type HashProgress = { readonly is: "hashing"; readonly done: number; readonly bytes: number };

export type RecordingHash =
  | { readonly is: "hashed"; readonly sha256: string }
  | { readonly is: "failed"; readonly why: FileFault };

/** Journal entries `from` to `to`, both included, as the window wrote them. */
export type TailPart = { readonly from: number; readonly to: number; readonly bytes: Uint8Array };

export type FolderEntry = { readonly name: string; readonly bytes: number; readonly modifiedAt: string };

export type ReadAnswer =
  | { readonly is: "read"; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly is: "failed"; readonly why: FileFault };

export type WriteAnswer =
  | { readonly is: "written"; readonly sha256: string; readonly at: string }
  /** `recoveredAs` is the name of a whole copy beside the file, when only the renaming failed. */
  | { readonly is: "failed"; readonly why: FileFault; readonly recoveredAs: string | null };

export type FileFault =
  | "not-found"
  | "not-allowed"
  | "disk-full"
  | "busy"
  | "changed-underneath"
  | "would-empty"
  | "older-generation"
  | "another-study"
  | "newer-schema"
  | "not-a-project"
  | "verification-failed"
  | "input-output";

/** What the host remembers of a project, so that a lost or damaged database is noticed (its birth certificate). */
export type ShelfEntry = {
  readonly projectId: string;
  readonly name: string;
  readonly openedAt: string;
  readonly certificate: Certificate;
  readonly place: Pick<FilePlace, "token" | "name"> | null;
};

export type Certificate = {
  /** The sequence number of the newest journal entry. */
  readonly generation: number;
  readonly counts: ProjectCounts;
  /** SHA-256 of the newest journal entry's id, so that two databases of one length are told apart. */
  readonly digest: string;
};

export type ProjectCounts = {
  readonly transcripts: number;
  readonly participants: number;
  readonly codes: number;
  readonly codings: number;
};
