import { ask } from '../messages/ask.ts';
import type { Background } from './ports.ts';

/** The background as a content script reaches it. */
export const background: Background = {
  read: (page) => ask('read', page),
  fold: (page) => ask('fold', page),
  likely: (page) => ask('likely', page),
  decide: (saying) => ask('decide', saying),
  save: (papers) => ask('save', papers),
  marks: (papers) => ask('marks', papers),
  undo: (token) => ask('undo', token),
  keepSeparate: (token) => ask('keepSeparate', token),
  open: (page) => ask('open', page),
  tools: (name) => ask('tools', name),
  generic: () => ask('generic', undefined),
};
