#!/usr/bin/env python3
"""How well Wordkeep groups labelled texts, beside TF-IDF with k-means at the true number of labels.

The baseline stands in two forms: TF-IDF of words, and TF-IDF of runs of 2 to 4 letters within words, folded to 100
dimensions (latent semantic analysis). Both lower case, logarithmic counts, length one. Words are what is usually shown;
runs of letters see forms of one word and slips, and are the stronger one on short messages.

DATA: files of labelled texts, each by itself: JSON lines {"text": ..., "intent": ...} ("label" or "category" will do), or
CSV with a header that has such columns (as banking77 has). A text labelled "none" asks nothing that others ask. Prints one table in Markdown for each: adjusted Rand index and
V-measure, the number of groups, and the share of texts that are in one.

Texts that Wordkeep leaves in no group are counted in two ways: each as a group of its own, and with the nearest group.
The baseline knows the number of labels, Wordkeep doesn't; it is run ten times, each time the best of ten starts, and the mean and the best are shown.
"""
import argparse
import collections
import csv
import json
import math
import pathlib
import subprocess
import sys

LABELS = ("intent", "label", "category")
NOTHING = "none"


def read(path):
    texts, labels = [], []
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file) if path.suffix == ".csv" else map(json.loads, filter(str.strip, file))
        for row in rows:
            name = next((name for name in LABELS if name in row), None)
            if name is None or "text" not in row:
                sys.exit(f"{path.name}: each text needs a \"text\" and one of {', '.join(LABELS)}")
            texts.append(" ".join(row["text"].split()))
            # What asks nothing that others ask is a label of its own each time.
            labels.append(row[name] if row[name] != NOTHING else f"{NOTHING} {len(labels)}")
    return texts, labels


def adjusted_rand(labels, groups):
    def pairs(counts):
        return sum(count * (count - 1) / 2 for count in counts)
    together = pairs(collections.Counter(zip(labels, groups)).values())
    in_labels, in_groups = pairs(collections.Counter(labels).values()), pairs(collections.Counter(groups).values())
    chance = in_labels * in_groups / (len(labels) * (len(labels) - 1) / 2)
    most = (in_labels + in_groups) / 2
    return 1.0 if most == chance else (together - chance) / (most - chance)


def v_measure(labels, groups):
    def entropy(counts, of):
        return -sum(count / len(labels) * math.log(count / of(key)) for key, count in counts.items())
    by_label, by_group = collections.Counter(labels), collections.Counter(groups)
    both = collections.Counter(zip(labels, groups))
    label_entropy, group_entropy = entropy(by_label, lambda _: len(labels)), entropy(by_group, lambda _: len(labels))
    pure = 1 - entropy(both, lambda key: by_group[key[1]]) / label_entropy if label_entropy else 1.0
    whole = 1 - entropy(both, lambda key: by_label[key[0]]) / group_entropy if group_entropy else 1.0
    return 2 * pure * whole / (pure + whole) if pure + whole else 0.0


def ours(binary, texts):
    out = subprocess.run([binary], input="\n".join(texts) + "\n", text=True, stdout=subprocess.PIPE, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in out.splitlines()]
    alone = [group if group >= 0 else f"alone {at}" for at, (group, _) in enumerate(rows)]
    nearest = [group if group >= 0 else f"alone {at}" for at, (_, group) in enumerate(rows)]
    return alone, nearest, sum(group >= 0 for group, _ in rows) / len(rows)


def baselines(texts):
    from sklearn.decomposition import TruncatedSVD  # pylint: disable=import-outside-toplevel
    from sklearn.feature_extraction.text import TfidfVectorizer  # pylint: disable=import-outside-toplevel
    from sklearn.preprocessing import normalize  # pylint: disable=import-outside-toplevel
    yield "words", TfidfVectorizer(sublinear_tf=True).fit_transform(texts)
    letters = TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(2, 4)).fit_transform(texts)
    yield "letters", normalize(TruncatedSVD(min(100, letters.shape[0] - 1), random_state=0).fit_transform(letters))


def k_means(vectors, clusters, runs):
    from sklearn.cluster import KMeans  # pylint: disable=import-outside-toplevel
    return [list(KMeans(n_clusters=clusters, n_init=10, random_state=seed).fit_predict(vectors)) for seed in range(runs)]


def row(name, labels, groups, placed):
    print(f"| {name} | {adjusted_rand(labels, groups):.3f} | {v_measure(labels, groups):.3f} | {len(set(groups))} | "
          f"{placed:.0%} |")


def evaluate(path, options):
    texts, labels = read(path)
    alone, nearest, placed = ours(options.binary, texts)
    clusters = len({label for label in labels if not label.startswith(NOTHING + " ")})
    print(f"\n{path.name}: {len(texts):,} texts, {clusters} labels, {len(set(labels)) - clusters} texts without one\n")
    print("| | adjusted Rand index | V-measure | groups | in a group |\n|---|---:|---:|---:|---:|")
    grouped = len({group for group in alone if not str(group).startswith("alone")})
    print(f"| Wordkeep, the rest each alone | {adjusted_rand(labels, alone):.3f} | {v_measure(labels, alone):.3f} | "
          f"{grouped} | {placed:.0%} |")
    row("Wordkeep, the rest with the nearest", labels, nearest, 1)
    for name, vectors in baselines(texts) if options.runs else ():
        runs = k_means(vectors, clusters, options.runs)
        scores = [(adjusted_rand(labels, groups), v_measure(labels, groups)) for groups in runs]
        means = [sum(score) / len(scores) for score in zip(*scores)]
        print(f"| TF-IDF of {name}, k-means at {clusters}, mean of {len(runs)} | {means[0]:.3f} | {means[1]:.3f} | "
              f"{clusters} | 100% |")
        row(f"TF-IDF of {name}, k-means at {clusters}, best", labels, runs[scores.index(max(scores))], 1)
    return adjusted_rand(labels, nearest), v_measure(labels, nearest)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="+", type=pathlib.Path)
    parser.add_argument("--binary", required=True, help="insights_evaluate")
    parser.add_argument("--runs", type=int, default=10, help="of k-means; 0 leaves the baseline out (default 10)")
    options = parser.parse_args()
    for path in options.data:
        evaluate(path, options)


if __name__ == "__main__":
    main()
