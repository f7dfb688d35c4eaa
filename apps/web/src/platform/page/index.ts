export { setAttention } from './attention';
export type { PageContext, PageRoute } from './page';
export { useParams } from './params';
export { Title } from './Title';
export { loadPart, partMissing, PartMissing } from './load-part';
export { untilMoved } from './until-moved';
export { useEarly } from './use-early';
export { useHydrated } from './use-hydrated';
