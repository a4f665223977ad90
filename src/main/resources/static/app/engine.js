// Tasks of the engine, completed as any third party's app would.
import {send} from './api.js';

/** Completes a task with variables {name: {type, value}}. Throws Refused with the desk's words. */
export function complete(taskId, variables) {
  return send('POST', `/engine-rest/task/${encodeURIComponent(taskId)}/submit-form`, {variables});
}

export function text(value) {
  return {type: 'String', value};
}
