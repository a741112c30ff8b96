// Words with hits marked. Always text nodes, never markup.
import type { Piece } from "../snippets";
import { Words } from "./words";

export function MarkedWords({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ words, marked }, index) =>
        marked ? (
          <mark key={index}>{words}</mark>
        ) : (
          <Words key={index} text={words} />
        ),
      )}
    </>
  );
}
