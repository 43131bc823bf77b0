/** As much of sql.js (1.17, https://sql.js.org/documentation) as is used here; it brings no types of its own. */
declare module "sql.js/dist/sql-wasm-inline.js" {
  type Value = number | string | Uint8Array | null;
  type Statement = { step(): boolean; get(): Value[]; free(): boolean };
  type Database = {
    exec(sql: string): { readonly columns: string[]; readonly values: Value[][] }[];
    prepare(sql: string): Statement;
    close(): void;
  };
  const initSqlJs: () => Promise<{ Database: new (bytes?: Uint8Array) => Database }>;
  export default initSqlJs;
}
