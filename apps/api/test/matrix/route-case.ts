import type { Persona } from './personae';
import type { Ids, World } from './world';

/** How one route is tried, and whose it is. */
export interface RouteCase {
  /**
   * `everyone`: open, or the same for all who hold the permission. `self`: it knows only the caller's own things.
   * Else those who may touch the first family's things with it: all others are refused, as if there were nothing.
   */
  for: 'everyone' | 'self' | readonly Persona[];
  /** Fresh things for one try, in front of the world's own. */
  given?: (world: World) => Promise<Ids>;
  query?: (ids: Ids) => Record<string, string>;
  /** Valid, so that a refusal is due to access. */
  body?: (ids: Ids, world: World) => object;
  /** The problems that an allowed try meets where it can't succeed here: it got past access. */
  meets?: string | readonly string[];
  /** It answers with the address of a page instead of data. */
  redirects?: true;
  /** The try ends the sign-in it is made with, or changes the person: each is made from a browser of its own. */
  spends?: true;
  /** Nobody can go on after it: it is tried when all else was. */
  isLast?: true;
}

export type RouteCases = Record<string, RouteCase>;
