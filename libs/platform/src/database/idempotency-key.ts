/** One intent of one caller on one route, however often it is sent. */
export interface IdempotencyKey {
  /** Chosen by the caller: 8 to 200 printable ASCII characters. */
  readonly key: string;
  /** Who and where: the same key of another account or another route is another intent. */
  readonly scope: string;
}
