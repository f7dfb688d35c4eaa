import { parentPort } from 'node:worker_threads';
import { readContent, type ReadTask } from './read-content.js';

parentPort!.on('message', (task: ReadTask) => parentPort!.postMessage(readContent(task)));
