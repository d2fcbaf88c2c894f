import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InvalidRequest } from './platform.errors';

export interface Page<Item> {
  items: Item[];
  /** Hand it back as `cursor` for the next page; null on the last. */
  nextCursor: string | null;
}

export function encodeCursor(position: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

export function decodeCursor<Position extends Record<string, string | number>>(
  cursor: string,
  isPosition: (value: unknown) => value is Position,
): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPosition(value)) return value;
  } catch {
    // Falls through to the refusal: a cursor that does not parse was not made by us.
  }
  throw new InvalidRequest([
    { pointer: '/cursor', detail: 'This is not a page of this list. Start from its beginning.' },
  ]);
}

/** The documented shape of one page of `Item`. */
export function pageOf<Item>(item: Type<Item>): Type<Page<Item>> {
  class PageResponse implements Page<Item> {
    @ApiProperty({ type: [item] })
    items: Item[];

    @ApiProperty({ type: String, nullable: true })
    nextCursor: string | null;
  }
  Object.defineProperty(PageResponse, 'name', { value: `${item.name.replace(/Response$/, '')}Page` });
  return PageResponse;
}
