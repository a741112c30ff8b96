// Draws a component again only when one of its properties differs.
import { Component, h, type ComponentChild, type FunctionComponent } from "preact";

export function memo<Props extends object>(draw: (props: Props) => ComponentChild): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const now = this.props as Props;
      return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== now[key]);
    }
    override render() {
      return draw(this.props as Props);
    }
  }
  return (props: Props) => h(Memo, props);
}
