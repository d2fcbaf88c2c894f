import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const CHILD = join(__dirname, 'google-stand-in-child.mjs');

export interface PersonAtGoogle {
  subject: string;
  email: string;
  isVerified: boolean;
}

/** A local OpenID Connect provider in the place of Google, in a process of its own. */
export class GoogleStandIn {
  private child: ChildProcessByStdio<null, Readable, null>;
  issuer = '';

  async start(publicUrl: string): Promise<void> {
    this.child = spawn(process.execPath, [CHILD, `${publicUrl}/api/google/callback`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for await (const line of createInterface(this.child.stdout)) {
      this.issuer = line;
      return;
    }
  }

  stop(): void {
    this.child.kill();
  }

  /** Who sits there from now on; null for somebody who says no. */
  async isVisitedBy(person: PersonAtGoogle | null): Promise<void> {
    await fetch(`${this.issuer}/person`, { method: 'POST', body: JSON.stringify(person) });
  }

  /** Follows the visit as a browser does; answers the address on our side that it ends at. */
  async visit(address: string, ourUrl: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = address;
    while (!next.startsWith(ourUrl)) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer: Response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${next} answered ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    return next;
  }
}
