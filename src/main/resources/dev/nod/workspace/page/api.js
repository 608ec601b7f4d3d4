/** Calls to the workspace's server. */

/** A call that the server refused or did not answer; `code` is in Slack's style. */
class ApiError extends Error {
  constructor(code, fieldErrors) {
    super(code);
    this.code = code;
    this.fieldErrors = fieldErrors;
  }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(`/client/${path}`, options);
  } catch {
    throw new ApiError('unreachable');
  }
  const body = await response.json().catch(() => ({}));
  if (!body.ok) {
    throw new ApiError(body.error ?? `http_${response.status}`, body.errors);
  }
  return body;
}

function post(path, body) {
  return call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export const fetchPeople = () => call('people');
export const fetchState = (user) => call(`state?user=${encodeURIComponent(user)}`);
export const sendMessage = (body) => post('message', body);
export const sendReaction = (body) => post('reaction', body);
export const sendEdit = (body) => post('edit', body);
export const sendDelete = (body) => post('delete', body);
export const sendCommand = (body) => post('command', body);
export const sendAction = (body) => post('action', body);
export const submitView = (body) => post('view_submit', body);
/** Tells the app, as Slack does, that a direct message was opened. */
export const sendOpened = (body) => post('opened', body);
export const closeView = (body) => post('view_close', body);
