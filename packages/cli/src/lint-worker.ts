import { workInThread } from './work-in-thread.js';
import { lintTarget } from './lint/lint-target.js';

// A worker thread of `lintTargets`.
await workInThread(lintTarget);
