// A closed terminal or pipe must not end the script before it has stopped what it started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Progress on screen: one line a step, with the time it took; a silent screen for tests. */
export function createScreen({ silent = false } = {}) {
  const isTerminal = process.stdout.isTTY === true;
  const write = (text) => {
    if (!silent) process.stdout.write(text);
  };

  return {
    say: (text = '') => write(`${text}\n`),

    /** Runs `work(progress)`; `progress(text)` says how far a long step is. */
    async step(title, work) {
      const since = performance.now();
      let detail = '';
      const line = () => `  · ${title}${detail ? ` — ${detail}` : ''} (${seconds(since)})`;
      write(isTerminal ? line() : `  · ${title}\n`);
      // A log file gets a line now and then; a terminal gets the same line rewritten every second.
      const beat = setInterval(
        () => write(isTerminal ? `\r\x1b[K${line()}` : `${line()}\n`),
        isTerminal ? 1_000 : 15_000,
      );
      const finish = (mark, text) => {
        clearInterval(beat);
        write(`${isTerminal ? '\r\x1b[K' : ''}  ${mark} ${text} (${seconds(since)})\n`);
      };
      try {
        const result = await work((text) => {
          detail = text;
        });
        finish('✓', title);
        return result;
      } catch (error) {
        finish('✗', title);
        throw error;
      }
    },
  };
}

/** For work that begins now and is shown when its turn comes: give it `screen`, and await `follow(realScreen, work)`. */
export function inBackground() {
  let title = null;
  let show = () => {};
  const screen = {
    say: () => {},
    step: (name, work) => {
      title = name;
      return work((text) => show(text));
    },
  };
  const follow = (realScreen, work) => {
    if (title === null) return work;
    return realScreen.step(title, (progress) => {
      show = progress;
      return work;
    });
  };
  return { screen, follow };
}
