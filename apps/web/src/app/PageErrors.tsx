import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Navigate, useLocation } from '../platform/router';
import { ApiProblem, isProblem } from '../platform/api';
import { PartMissing } from '../platform/page';
import { forgetFailures } from '../platform/page/match';
import { FailedPage } from './FailedPage';
import { NotFoundPage } from './NotFoundPage';
import { UnreachedPage } from './UnreachedPage';

interface Props {
  /** What the server already answered in place of the page. */
  failure: { status: number; title: string } | null;
  children: ReactNode;
}

/** What could not be drawn becomes a page of its own: not found, sign in first, or failed with a way to try again. */
export function PageErrors({ failure, children }: Props) {
  const { reset } = useQueryErrorResetBoundary();
  const { pathname } = useLocation();
  const initial = failure && new ApiProblem({ type: 'about:blank', code: '', ...failure });
  return (
    <Boundary initial={initial} reset={reset} address={pathname}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  initial: unknown;
  reset: () => void;
  address: string;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: unknown; address: string }> {
  override state = { error: this.props.initial, address: this.props.address };

  /** Another address gets another try; no `key` for that, or the former page would vanish before the next is there. */
  static getDerivedStateFromProps({ address }: BoundaryProps, state: { error: unknown; address: string }) {
    return address === state.address ? null : { error: null, address };
  }

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  private readonly retry = () => {
    // What the server could not draw it has to draw again: the answers for it are not here.
    if (this.state.error === this.props.initial) return location.reload();
    this.props.reset();
    forgetFailures();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    return error ? <Failure error={error} retry={this.retry} /> : this.props.children;
  }
}

function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { pathname, search } = useLocation();
  if (isProblem(error) && error.status === 404) return <NotFoundPage />;
  if (isProblem(error) && error.status === 401)
    return <Navigate replace to={`/anmelden?weiter=${encodeURIComponent(pathname + search)}`} />;
  if (error instanceof PartMissing || (isProblem(error) && error.status === 0)) return <UnreachedPage retry={retry} />;
  return <FailedPage error={error} retry={retry} />;
}
