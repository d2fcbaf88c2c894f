import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

const idOf = (flag, name) => {
  const id = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return id.status === 0 ? Number(id.stdout) : null;
};

const works = (command, args, options) => spawnSync(command, args, { stdio: 'ignore', ...options }).status === 0;

function chownTree(file, uid, gid) {
  if (lstatSync(file).isDirectory()) for (const name of readdirSync(file)) chownTree(path.join(file, name), uid, gid);
  chownSync(file, uid, gid);
}

/**
 * PostgreSQL refuses to run as root. Answers under which account to run it: a prefix for the command, ids for spawn,
 * and `own(file)`, which gives a file to that account.
 */
export function postgresAccount({ bin, dir }) {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {}, own: () => {} };
  const name = ['postgres', 'nobody'].find((candidate) => idOf('-u', candidate) !== null);
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  const postgres = path.join(bin, 'postgres');
  const ids = { uid, gid };

  // The usual way: become that user, where it can reach the programs and the data.
  if (works(postgres, ['--version'], ids) && works('test', ['-x', dir], ids)) {
    return { prefix: [], ids, own: (file) => chownTree(file, uid, gid) };
  }
  // Under a folder that only root may enter, a user namespace in which root's files belong to that user.
  const namespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  if (works(namespace[0], [...namespace.slice(1), postgres, '--version'])) {
    return { prefix: namespace, ids: {}, own: (file) => chownTree(file, 0, 0) };
  }
  // Where namespaces are forbidden, as in many containers: that user, with root's right to pass folders.
  // (Without the secure bit, access(2) would forget that right, and initdb asks with it.)
  const right = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const setpriv = ['setpriv', ...right, `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
  if (works(setpriv[0], [...setpriv.slice(1), postgres, '--version'])) {
    return { prefix: setpriv, ids: {}, own: (file) => chownTree(file, uid, gid) };
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user ${name} cannot reach this folder. ` +
      'Start as another user, or move the folder to where every user may enter.',
  );
}
