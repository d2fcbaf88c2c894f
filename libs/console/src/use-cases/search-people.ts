import { Injectable } from '@nestjs/common';
import { StaffPeopleFacade, type FoundPerson } from '@app/identity';
import { Clock, newId } from '@app/kernel';
import { AuditTrail, DatedRules, UnitOfWork, type SignedIn } from '@app/platform';
import { consoleRules } from '../console.rules';
import { SearchTooShort, TooManySearches } from '../console.errors';
import { maskedEmail, maskedHandle, maskedName, maskedTerm } from '../domain/mask';
import { SearchCounter, SEARCHED } from '../persistence/search-counter';

export interface MaskedPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly handle: string | null;
  readonly stateCode: string | null;
  readonly state: FoundPerson['state'];
  readonly roles: FoundPerson['roles'];
}

export interface SearchResult {
  readonly people: MaskedPerson[];
  /** There are more: the search is to be narrowed, there is no next page to leaf through everybody. */
  readonly hasMore: boolean;
}

/**
 * By the whole e-mail address, or by how a name or a student's sign-in name begins. Each search is in the audit trail
 * with whom it found, and there are so many an hour.
 */
@Injectable()
export class SearchPeople {
  constructor(
    private readonly people: StaffPeopleFacade,
    private readonly counter: SearchCounter,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn, asTyped: string): Promise<SearchResult> {
    const now = this.clock.now();
    const { values } = await this.rules.at(consoleRules, now);
    const term = asTyped.normalize('NFC').trim().replace(/\s+/g, ' ');
    if ([...term].length < values.searchShortest) throw new SearchTooShort(values.searchShortest);

    return this.unitOfWork.run(async (tx) => {
      const made = await this.counter.countUnderLock(tx, actor.accountId, now.subtract({ hours: 1 }));
      if (made >= values.searchesAnHour) throw new TooManySearches(values.searchesAnHour);
      const query = term.includes('@') ? { email: term } : { prefix: term };
      const found = await this.people.search(query, values.searchResultsAtMost + 1);
      const shown = found.slice(0, values.searchResultsAtMost);
      await this.audit.append(tx, {
        actorId: actor.accountId,
        action: SEARCHED,
        subjectType: 'search',
        subjectId: newId(),
        facts: {
          by: 'email' in query ? 'email' : 'prefix',
          term: maskedTerm(term),
          found: shown.map((person) => person.accountId),
        },
      });
      return { people: shown.map(masked), hasMore: found.length > shown.length };
    });
  }
}

export function masked(person: FoundPerson): MaskedPerson {
  return {
    accountId: person.accountId,
    displayName: maskedName(person.firstName, person.lastName),
    email: person.email && maskedEmail(person.email),
    handle: person.handle && maskedHandle(person.handle),
    stateCode: person.stateCode,
    state: person.state,
    roles: person.roles,
  };
}
