import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Reads outside a transaction. Whatever writes goes through `UnitOfWork`. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }
}
