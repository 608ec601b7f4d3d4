/** The stream of server-sent events, opened again by itself when it breaks. */

const DELAYS = [500, 1000, 2000, 4000, 8000];

/**
 * Opens the stream for a person.
 *
 * @param {string} user
 * @param {number} after the cursor of the last event already known
 * @param {{event: (event: object) => void, live: (open: boolean) => void}} listener
 * @returns {() => void} closes the stream for good
 */
export function openStream(user, after, listener) {
  let cursor = after;
  let failures = 0;
  let timer;
  let source;

  function connect() {
    source = new EventSource(`/client/events?user=${encodeURIComponent(user)}&after=${cursor}`);
    source.onopen = () => {
      failures = 0;
      listener.live(true);
    };
    source.onmessage = (message) => {
      cursor = Number(message.lastEventId) || cursor;
      listener.event(JSON.parse(message.data));
    };
    source.onerror = reconnect;
  }

  function reconnect() {
    source.close();
    listener.live(false);
    timer = setTimeout(connect, DELAYS[Math.min(failures, DELAYS.length - 1)]);
    failures += 1;
  }

  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
