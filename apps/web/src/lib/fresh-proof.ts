import type { Middleware } from 'openapi-fetch';

const NEEDED = 'platform.fresh-proof-needed';

type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** The dialog that asks people who they are. One at a time; what it answers counts for all that wait. */
export function answerProofsWith(dialog: Ask): () => void {
  ask = dialog;
  return () => {
    if (ask === dialog) ask = null;
  };
}

function proven(): Promise<boolean> {
  asking ??= (ask ? ask() : Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}

async function isNeeded(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body && body.code === NEEDED;
}

/**
 * Whatever is sent through the api client gets this for free: where the api wants a fresh proof of identity, the dialog
 * asks for it and the very same request is sent once more. Without the proof the caller gets the refusal.
 */
export function freshProof(send: (request: Request) => Promise<Response> = (request) => fetch(request)): Middleware {
  const kept = new Map<string, Request>();
  return {
    onRequest({ id, request }) {
      // A body can be read once, so what may have to be sent again is put aside before.
      kept.set(id, request.clone());
    },
    async onResponse({ id, response }) {
      const request = kept.get(id);
      kept.delete(id);
      if (!request || !(await isNeeded(response)) || !(await proven())) return undefined;
      return send(request);
    },
    onError({ id }) {
      kept.delete(id);
    },
  };
}
