import { reportPackage } from './package-report.js';
import { workInThread } from './work-in-thread.js';

// A worker thread of `packageAll`.
await workInThread(reportPackage);
