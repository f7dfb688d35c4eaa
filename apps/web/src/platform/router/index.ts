export { Link, type LinkProps, Navigate, NavLink } from './Link';
export { type Location, matchPath, type To } from './location';
export {
  BrowserRouter,
  type NavigateOptions,
  StaticRouter,
  useLocation,
  useNavigate,
  useNavigationType,
} from './Router';
export { useSearchParams } from './use-search-params';
export { useWayUp } from './use-way-up';
export { outdate } from './outdated';
