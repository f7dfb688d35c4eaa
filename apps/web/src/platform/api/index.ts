export { api, get, pages, upload } from './api';
export { ApiProblem, isProblem } from './problem';
export { upload } from './upload';
