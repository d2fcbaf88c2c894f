import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Pack } from '../domain/purchase';
import { PackRepository } from '../persistence/pack.repository';

/** The packs on sale now, smallest first. */
@Injectable()
export class ListPacks {
  constructor(
    private readonly packs: PackRepository,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<Pack[]> {
    return this.packs.onSale(this.clock.now());
  }
}
