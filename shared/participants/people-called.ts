import type { Project } from "../project/project.ts";
import type { NameKind, Participant, ParticipantId } from "../project/records.ts";
import { asRead } from "../text/same-name.ts";
import { participantNamed } from "./change-participants.ts";

/**
 * Knows people by their pseudonyms. Who is not in the study yet is added, once under each name (see text/same-name.ts).
 */
export class PeopleCalled {
  private readonly fresh = new Map<string, Participant>();

  constructor(
    private readonly project: Project,
    private readonly newParticipantId: () => ParticipantId,
    /** What the names of those who are new are. */
    private readonly nameIs: NameKind,
  ) {}

  idOf(pseudonym: string): ParticipantId {
    const key = asRead(pseudonym);
    const known = participantNamed(this.project, pseudonym) ?? this.fresh.get(key);
    if (known) return known.id;
    const person: Participant = {
      id: this.newParticipantId(),
      pseudonym: pseudonym.trim(),
      nameIs: this.nameIs,
      description: "",
      attributes: {},
    };
    this.fresh.set(key, person);
    return person.id;
  }

  /** Each once; names that are only white space are nobody. */
  idsOf(pseudonyms: readonly string[]): readonly ParticipantId[] {
    const names = pseudonyms.filter((name) => name.trim() !== "");
    return [...new Set(names.map((name) => this.idOf(name)))];
  }

  /** Those whom the study did not know. */
  added(): readonly Participant[] {
    return [...this.fresh.values()];
  }
}
