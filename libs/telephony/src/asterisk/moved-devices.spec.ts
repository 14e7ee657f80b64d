import { agentId } from '@samsvar/core';
import { MovedDevices } from './moved-devices.js';

const mona = agentId('mona');
const page = (name: string) => `sip:${name}@127.0.0.1:50123;transport=ws`;

it('tells a page that was loaded anew from one whose socket came back', () => {
  const devices = new MovedDevices();
  expect(devices.hear(mona, { uri: page('first'), contact_status: 'NonQualified' })).toBeUndefined();
  expect(devices.hear(mona, { uri: page('first'), contact_status: 'Removed' })).toBeUndefined();
  expect(devices.hear(mona, { uri: page('first'), contact_status: 'NonQualified' })).toBeUndefined();
  expect(devices.hear(mona, { uri: page('first'), contact_status: 'Removed' })).toBeUndefined();
  expect(devices.hear(mona, { uri: page('second'), contact_status: 'NonQualified' })).toBe(mona);
});

it('knows the new one also when the old one goes after it', () => {
  const devices = new MovedDevices();
  devices.hear(mona, { uri: page('first'), contact_status: 'NonQualified' });
  expect(devices.hear(mona, { uri: page('second'), contact_status: 'NonQualified' })).toBe(mona);
  expect(devices.hear(mona, { uri: page('first'), contact_status: 'Removed' })).toBeUndefined();
  expect(devices.hear(mona, { uri: page('second'), contact_status: 'NonQualified' })).toBeUndefined();
});

it('knows it also when the router began to listen only as the old one went', () => {
  const devices = new MovedDevices();
  devices.hear(mona, { uri: page('first'), contact_status: 'Removed' });
  expect(devices.hear(mona, { uri: page('second'), contact_status: 'NonQualified' })).toBe(mona);
});

it('leaves telephones on tables alone', () => {
  const devices = new MovedDevices();
  devices.hear(mona, { uri: 'sip:mona@10.0.0.7:5060', contact_status: 'NonQualified' });
  expect(devices.hear(mona, { uri: 'sip:mona@10.0.0.8:5060', contact_status: 'NonQualified' })).toBeUndefined();
});
