// The start of a case over the engine's REST, as any app would do it.
import {upload} from '../api.js';
import {text} from '../engine.js';
import {language} from '../language.js';
import {asBase64} from './bytes.js';
import {blobOf} from './picture.js';

const START = '/engine-rest/process-definition/key/device-password-reset/submit-form';
const PATIENCE = 180_000; // 1 MB over a line of 50 kbit/s

/** Sends the answers; told says how much has gone. The case number, also where the desk had got them before. Throws Refused. */
export async function submit(answers, told, signal) {
  const body = new Blob([JSON.stringify({variables: await variablesOf(answers)})], {type: 'application/json'});
  return (await upload(START, body, told, signal, PATIENCE)).businessKey;
}

/** Completes a task of a case that is under way with what was given anew, and with more variables. Throws Refused. */
export async function amend(taskId, answers, more, told, signal) {
  const variables = {...await evidenceOf(answers), ...more};
  const body = new Blob([JSON.stringify({variables})], {type: 'application/json'});
  await upload(`/engine-rest/task/${encodeURIComponent(taskId)}/submit-form`, body, told, signal, PATIENCE);
}

async function evidenceOf({label, code}) {
  return {
    ...(label ? {labelPhoto: await file(label)} : {}),
    ...(code?.text ? {featureCode: text(code.text)} : code ? {featureCodePhoto: await file(code.picture)} : {}),
  };
}

async function variablesOf({connection, label, code, requestId, declarationAccepted}) {
  return {
    connection: text(connection),
    ...await evidenceOf({label, code}),
    declarationAccepted: {type: 'Boolean', value: declarationAccepted === true},
    language: text(language()),
    requestId: text(requestId),
  };
}

async function file(picture) {
  return {type: 'File', value: await asBase64(blobOf(picture)), valueInfo: {filename: picture.name, mimeType: picture.type}};
}

/** No answer, or one that says: not now. Whether the request arrived is then unknown; sent again, it is recognised. */
export function cutOff(refused) {
  return [0, 502, 503, 504].includes(refused.status);
}
