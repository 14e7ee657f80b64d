import type { Words } from './languages.js';

export const nowEn: Words['now'] = {
  title: 'Board',
  caption: 'How things stand now, and how the day has gone so far',
  municipality: 'Municipality',
  waiting: 'Waiting',
  longest: 'Longest wait',
  inTime: 'Answered in time',
  answerRate: 'Answer rate',
  answered: 'Answered',
  lost: 'Lost',
  total: 'All municipalities',
  none: 'Nobody has rung today.',
  notLive: 'The queue is not live now. The figures of the day are as of {{time}}.',
  asOf: 'The figures of the day are as of {{time}}.',
  formula:
    'Answered in time: those answered within the target of the number, of all who were answered or hung up in the queue. Answer rate: all who were answered, of the same.',
  onDuty: 'On duty',
  free: 'Free',
  busy: 'In a call',
  away: 'Away',
  toBig: 'Show on a big screen',
  fromBig: 'Ordinary size',
};
