import { Component, type ReactNode } from "react";
import { Fault } from "./states.js";

/** Catches what a page throws while it is drawn; the rest stays usable. */
export class Boundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown }
> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Fault error={error} onRetry={() => this.setState({ error: null })} />
    );
  }
}
