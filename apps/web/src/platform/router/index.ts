export { Link, type LinkProps, Navigate, NavLink } from './Link';
export { matchPath, type To } from './location';
export { BrowserRouter, StaticRouter, useLocation, useNavigate, useNavigationType } from './Router';
export { useSearchParams } from './use-search-params';
export { useWayUp } from './use-way-up';
export { outdate } from './outdated';
