// After a decision the next task that nobody has taken, the most pressing first.
import {call} from '../api.js';

const NEXT = {
  unassigned: true,
  processDefinitionKey: 'device-password-reset',
  sorting: [{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'created', sortOrder: 'asc'}],
};

export async function openNext() {
  const next = await call('POST', '/engine-rest/task?maxResults=1', NEXT).then(answer => answer.json()).catch(() => []);
  if (next.length > 0) {
    const [path, search = ''] = location.hash.split('?');
    const parameters = new URLSearchParams(search);
    parameters.set('task', next[0].id);
    parameters.set('forceDisplayTask', 'true');
    // what was done is put away first, or it would come back
    setTimeout(() => location.assign(`${path}?${parameters}`), 400);
  }
}
