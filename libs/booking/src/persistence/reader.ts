/** The database, or the running transaction: where a read goes. */
export type Reader = {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
};
