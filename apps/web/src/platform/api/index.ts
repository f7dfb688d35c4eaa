export { api, get, pages } from './api';
export { needPart } from './need-part';
export { ApiProblem, isProblem } from './problem';
export { upload } from './upload';
