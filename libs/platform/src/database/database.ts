import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openTransaction } from './open-transaction';

/** Reads. Inside a unit of work they are part of its transaction; whatever writes goes through `UnitOfWork`. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const current = openTransaction.getStore();
    if (current?.belongsTo(this.dataSource)) return current.query<Row>(sql, parameters);
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }
}
