const SIGNALS = { SIGINT: 'Ctrl-C', SIGTERM: 'Told to end', SIGHUP: 'The terminal is gone' };

/**
 * Calls `stop(why)` once, at the first signal that asks this script to end. npm passes a signal on that the terminal
 * has sent to both, so further ones change nothing. Where npm itself was killed, nobody is left to pass one on:
 * losing it counts as a signal.
 */
export function onStopRequest(stop) {
  const request = { isStopping: false };
  const once = (why) => {
    if (request.isStopping) return;
    request.isStopping = true;
    void stop(why);
  };
  for (const [signal, why] of Object.entries(SIGNALS)) process.on(signal, () => once(why));
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && once('npm is gone'), 500).unref();
  }
  return request;
}
