// A real OpenID Connect provider that plays Google in tests. Whoever visits it is signed in at once as the person that
// POST /person named last. Started with our callback address; prints its own.
import { createServer } from 'node:http';
import Provider, { interactionPolicy } from 'oidc-provider';

const [callback] = process.argv.slice(2);
let person = null;

// Google's own question: which of one's accounts.
const policy = interactionPolicy.base();
policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'track', client_secret: 'track-secret', redirect_uris: [callback] }],
    claims: { email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { policy, url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['only for tests'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: person.email, email_verified: person.isVerified }),
    }),
  });
  const answer = provider.callback();

  async function interact(request, response) {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (person === null) {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
    } else if (prompt.name === 'consent') {
      const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
      grant.addOIDCScope(params.scope);
      await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    } else {
      await provider.interactionFinished(request, response, {
        login: { accountId: person.subject },
        select_account: {},
      });
    }
  }

  server.on('request', (request, response) => {
    if (request.method === 'POST' && request.url === '/person') {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        person = JSON.parse(body);
        response.end();
      });
    } else if (request.url.startsWith('/interaction/')) {
      interact(request, response).catch((error) => {
        response.statusCode = 500;
        response.end(String(error));
      });
    } else answer(request, response);
  });
  process.stdout.write(`${issuer}\n`);
});
