import { answerProofsWith, freshProof } from './fresh-proof';

const refusal = () => Response.json({ code: 'platform.fresh-proof-needed' }, { status: 403 });
const post = (body: string) => new Request('http://track.test/api/things', { method: 'POST', body });

/** As the api client calls it: before the request, and with its answer. */
async function through(middleware: ReturnType<typeof freshProof>, id: string, request: Request, answer: Response) {
  const shared = { id, request, schemaPath: '/api/things', params: {}, options: {} } as never;
  await middleware.onRequest?.(shared);
  await request.text();
  return (await middleware.onResponse?.({ ...(shared as object), response: answer } as never)) ?? answer;
}

describe('a request that needs a fresh proof of identity', () => {
  it('is sent again as it was once the person proved who they are', async () => {
    const sent: string[] = [];
    const stop = answerProofsWith(() => Promise.resolve(true));
    const middleware = freshProof(async (request) => {
      sent.push(`${request.method} ${await request.text()}`);
      return new Response(null, { status: 204 });
    });
    const answer = await through(middleware, 'a', post('{"name":"new"}'), refusal());
    expect(answer.status).toBe(204);
    expect(sent).toEqual(['POST {"name":"new"}']);
    stop();
  });

  it('stays refused when they would not, and nothing is sent', async () => {
    const stop = answerProofsWith(() => Promise.resolve(false));
    const send = jest.fn();
    expect((await through(freshProof(send), 'a', post('{}'), refusal())).status).toBe(403);
    expect(send).not.toHaveBeenCalled();
    stop();
  });

  it('asks once for all that wait', async () => {
    let asked = 0;
    let say: (isProven: boolean) => void = () => undefined;
    const stop = answerProofsWith(() => {
      asked += 1;
      return new Promise((resolve) => {
        say = resolve;
      });
    });
    const middleware = freshProof(() => Promise.resolve(new Response(null, { status: 204 })));
    const both = Promise.all(['a', 'b'].map((id) => through(middleware, id, post('{}'), refusal())));
    await new Promise((resolve) => setImmediate(resolve));
    say(true);
    expect((await both).map(({ status }) => status)).toEqual([204, 204]);
    expect(asked).toBe(1);
    stop();
  });

  it('leaves every other answer alone', async () => {
    const stop = answerProofsWith(() => Promise.reject(new Error('nobody asked for a proof')));
    const forbidden = Response.json({ code: 'platform.forbidden' }, { status: 403 });
    expect(await through(freshProof(), 'a', post('{}'), forbidden)).toBe(forbidden);
    stop();
  });
});
