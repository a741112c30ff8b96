// A kept text, with what was masked shown as chips in the reader's language. Always text nodes, never markup.
import { t } from "../i18n";
import { segmentsOf } from "../placeholders";

export function Words({ text }: { text: string }) {
  return (
    <>
      {segmentsOf(text).map((segment, index) =>
        "words" in segment ? (
          segment.words
        ) : (
          <span key={index} class="chip" title={t("placeholder.why")}>
            {t(`placeholder.${segment.placeholder}`)}
          </span>
        ),
      )}
    </>
  );
}

// For copying: the same words, with the placeholders in brackets and in the reader's language.
export function plainWords(texts: readonly string[]): string {
  return texts
    .map((text) =>
      segmentsOf(text)
        .map((segment) => ("words" in segment ? segment.words : `[${t(`placeholder.${segment.placeholder}`)}]`))
        .join(""),
    )
    .join("\n");
}
