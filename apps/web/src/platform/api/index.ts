export { api, get, pages } from './api';
export { ApiProblem, isProblem } from './problem';
export { upload } from './upload';
