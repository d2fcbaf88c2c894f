/** What a query needs: the database, or the transaction that is running. */
export interface Reader {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
