"""Trains a network that tells whether a passage bears out a claim, makes it false, or neither; and whether it answers a question.

    pip install torch tokenizers onnx numpy
    python test/train/claims.py bge-small-en-v1.5.onnx claims.pt [--steps 3000] [--seed 1] [--captions snli_1.0_train.jsonl]

Nothing of the product runs it, and no weights of it are shipped: DESIGN.md ("Claims in other words are left open") tells how far it came.

It reads test/train/claims/*.jsonl and starts from BAAI/bge-small-en-v1.5 (MIT), an ONNX file of float32. Embeddings stay as they
are. Two processor cores take a step in three seconds. One report in sixteen, by a hash of its headline, is held out; every 200
steps its pairs, claims and mirrors are measured, and the weights are kept. Captions are those of SNLI (CC BY-SA 4.0), which then
make up three batches of four at first and one of four at the end.
"""

import argparse, glob, hashlib, json, os, random, re, time
import numpy as np, onnx, torch, torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper
from tokenizers import BertWordPieceTokenizer

here = os.path.dirname(os.path.abspath(__file__))
vocabulary = os.path.join(here, '..', '..', 'src', 'readers', 'minilm', 'vocab.txt')
WIDTH, HEADS, MIDDLE, LAYERS, PIECES, ASKED, DROPOUT, SMOOTHING, BATCH, RATE = 384, 12, 1536, 12, 192, 64, .1, .05, 32, 9e-5
TOLD, FALSE, OPEN, ANSWERED, UNANSWERED = 0, 1, 2, 10, 11
CLAIM, QUESTION = {'told': TOLD, 'false': FALSE, 'open': OPEN}, {'told': ANSWERED, 'open': UNANSWERED}


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.f1, self.f2 = nn.Linear(WIDTH, MIDDLE), nn.Linear(MIDDLE, WIDTH)
        self.ln1, self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        rows, pieces, _ = x.shape
        q, k, v = self.qkv(x).view(rows, pieces, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(rows, pieces, WIDTH)
        x = self.ln1(x + F.dropout(self.o(a), DROPOUT, self.training))
        return self.ln2(x + F.dropout(self.f2(F.gelu(self.f1(x))), DROPOUT, self.training))


class Network(nn.Module):
    """Four logits of a pair: the claim is told, made false, left open; the question is answered."""

    def __init__(self):
        super().__init__()
        self.we, self.pe, self.te = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.ln, self.layers = nn.LayerNorm(WIDTH, eps=1e-12), nn.ModuleList(Layer() for _ in range(LAYERS))
        self.judge = nn.Linear(WIDTH, 4)

    def forward(self, ids, types, mask):
        with torch.no_grad():
            x = self.ln(self.we(ids) + self.pe(torch.arange(ids.shape[1]))[None] + self.te(types))
        x, mask = F.dropout(x, DROPOUT, self.training), (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return self.judge(x[:, 0])


def started(path):
    """The network with the encoder of an ONNX file."""
    graph = onnx.load(path).graph
    held = {t.name: torch.tensor(np.array(numpy_helper.to_array(t), dtype=np.float32)) for t in graph.initializer}
    named = {name.replace('bert.', ''): value for name, value in held.items() if re.search(r'(embeddings|encoder)\.', name)}
    for node in graph.node:
        of = [name for name in node.input if name in held]
        place = re.search(r'encoder/layer\.(\d+)/(.+)/MatMul', node.name)
        if node.op_type == 'MatMul' and of and place:
            named[f"encoder.layer.{place[1]}.{place[2].replace('/', '.')}.weight"] = held[of[0]].T.contiguous()
    tables = (('we', 'word'), ('pe', 'position'), ('te', 'token_type'))
    state = {f'{ours}.weight': named[f'embeddings.{theirs}_embeddings.weight'] for ours, theirs in tables}
    parts = (('o', 'attention.output.dense'), ('ln1', 'attention.output.LayerNorm'), ('f1', 'intermediate.dense'), ('f2', 'output.dense'), ('ln2', 'output.LayerNorm'))
    for part in ('weight', 'bias'):
        state[f'ln.{part}'] = named[f'embeddings.LayerNorm.{part}']
        for n in range(LAYERS):
            theirs = lambda name: named[f'encoder.layer.{n}.{name}.{part}']
            state[f'layers.{n}.qkv.{part}'] = torch.cat([theirs(f'attention.self.{name}') for name in ('query', 'key', 'value')])
            state.update({f'layers.{n}.{ours}.{part}': theirs(name) for ours, name in parts})
    network = Network()
    lost = network.load_state_dict(state, strict=False)
    assert not lost.unexpected_keys and set(lost.missing_keys) == {'judge.weight', 'judge.bias'}, lost
    for part in (network.we, network.pe, network.te, network.ln):
        part.requires_grad_(False)
    return network


tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
known = {}


def pieces(text):
    if text not in known:
        known[text] = tokenizer.encode(text, add_special_tokens=False).ids
    return known[text]


def pair(asked, texts, label):
    """Word pieces of a pair with their marks, where the passage begins, and what it is."""
    first = pieces(asked)[:ASKED]
    passage = [piece for text in texts for piece in pieces(text)][: PIECES - len(first) - 3]
    return [101, *first, 102, *passage, 102], len(first) + 2, label


def around(count, of, chance):
    """The sentences that decide, with a neighbour at times; far apart, these alone."""
    low, high = min(of), max(of)
    if high - low > 2:
        return sorted(set(of))
    low -= chance.random() < .7 and low > 0
    high += chance.random() < .4 and high < count - 1
    return list(range(low, high + 1))


NUMBER = re.compile(r'(?<![\w.,$£€-])\d[\d,]*(?:\.\d+)?(?![\w-])')


def altered(text, chance):
    """A sentence with another number; None without one."""
    found = list(NUMBER.finditer(text))
    if not found:
        return None
    number = chance.choice(found)
    value, digits = float(number[0].replace(',', '')), len(number[0].partition('.')[2])
    is_year = digits == 0 and 1900 <= value <= 2100
    other = value + chance.choice([-3, -2, -1, 1, 2, 3]) if is_year else round(value * chance.choice([.5, .7, .8, 1.25, 1.5, 2, 3]), digits)
    other = other if other != value else value + 2
    return text[: number.start()] + (f'{other:,.{digits}f}' if ',' in number[0] else f'{other:.{digits}f}') + text[number.end() :]


def cut(text, chance):
    """A sentence, or what of it stands before a comma or a joint."""
    ends = [m.start() for m in re.finditer(r', | after | because | when | while | as | who | which ', text)]
    ends = [end for end in ends if len(text[:end].split()) >= 6]
    return text[: chance.choice(ends)] + '.' if ends and chance.random() < .5 else text


def rows_of(headline, sentences, asked, chance):
    """Pairs of a report: what is asked of it, and of each version sentences of its own, as they are, altered and elsewhere."""
    titled = lambda: [headline + '.'] if chance.random() < .6 else []
    near = lambda of: [sentences[n] for n in around(len(sentences), of, chance)]
    made = []
    for text, of, label in asked:
        made.append(pair(text, titled() + near(of or [chance.randrange(len(sentences))]), label))
        others = [n for n in range(len(sentences)) if n not in of]
        if label in (TOLD, FALSE, ANSWERED) and others and chance.random() < .3:
            n = chance.choice(others)
            made.append(pair(text, [sentences[m] for m in (n - 1, n) if m >= 0 and m not in of], UNANSWERED if label == ANSWERED else OPEN))
    for n in chance.sample(range(len(sentences)), 2):
        other = altered(sentences[n], chance) if chance.random() < .4 else None
        made.append(pair(other or cut(sentences[n], chance), titled() + near([n]), FALSE if other else TOLD))
    n, m = chance.sample(range(len(sentences)), 2)
    if abs(n - m) > 1:
        made.append(pair(cut(sentences[n], chance), [sentences[m]], OPEN))
    return made


def rows(stories, chance):
    """
    Claims are taken of reports that have a mirror, in which the same claims have other labels: of the others the wording
    alone tells S from C at AUC .81, and a network learns that instead of reading.
    """
    made = []
    for story in stories:
        asked = [(text, p['of'], label) for p in story['pairs'] for text, label in ((p['told'], TOLD), (p['false'], FALSE))]
        asked += [(q['question'], q['of'], QUESTION[q['label']]) for q in story['questions'] if chance.random() < .25]
        mirror = story.get('mirror')
        if mirror:
            asked += [(c['claim'], c['of'], CLAIM[c['label']]) for c in story['claims']]
            other = [(c['claim'], m['of'], CLAIM[m['label']]) for c, m in zip(story['claims'], mirror['claims'])]
            made += rows_of(mirror['headline'], mirror['sentences'], other, chance)
        made += rows_of(story['headline'], story['sentences'], asked, chance)
    return made


def batch(of):
    width = max(len(ids) for ids, _, _ in of)
    ids, types, mask = torch.zeros(len(of), width, dtype=torch.long), torch.zeros(len(of), width, dtype=torch.long), torch.zeros(len(of), width)
    for n, (row, second, _) in enumerate(of):
        ids[n, : len(row)], types[n, second : len(row)], mask[n, : len(row)] = torch.tensor(row), 1, 1
    return ids, types, mask, torch.tensor([label for _, _, label in of])


def loss_of(logits, labels):
    claims = labels < ANSWERED
    told = F.cross_entropy(logits[claims][:, :3], labels[claims], label_smoothing=SMOOTHING, reduction='sum')
    wanted = (labels[~claims] == ANSWERED).float() * (1 - SMOOTHING) + SMOOTHING / 2
    return (told + F.binary_cross_entropy_with_logits(logits[~claims][:, 3], wanted, reduction='sum')) / len(labels)


def batches(stories, seed):
    """Without end; rows of like length together."""
    epoch = 0
    while True:
        chance = random.Random(1000 * seed + epoch)
        made = rows(stories, chance)
        chance.shuffle(made)
        for n in range(0, len(made), BATCH * 20):
            near = sorted(made[n : n + BATCH * 20], key=lambda row: len(row[0]))
            cuts = [near[m : m + BATCH] for m in range(0, len(near), BATCH)]
            chance.shuffle(cuts)
            yield from cuts
        epoch += 1


CAPTIONED = {'entailment': TOLD, 'contradiction': FALSE, 'neutral': OPEN}


def captions(file, seed):
    """Without end; short rows, so that a batch has twice as many."""
    read = [json.loads(line) for line in open(file, encoding='utf-8')]
    made = [(one['sentence2'], one['sentence1'], CAPTIONED[one['gold_label']]) for one in read if one['gold_label'] in CAPTIONED]
    chance = random.Random(seed)
    while True:
        chance.shuffle(made)
        for n in range(0, len(made), 2 * BATCH):
            yield [pair(claim, [caption], label) for claim, caption, label in made[n : n + 2 * BATCH]]


def mixed(given, learned):
    reports, chance = batches(learned, given.seed), random.Random(given.seed)
    captioned = captions(given.captions, given.seed) if given.captions else None
    for step in range(given.steps):
        share = .75 - .5 * step / given.steps if captioned else 0
        yield next(captioned if chance.random() < share else reports)


@torch.no_grad()
def logits_of(network, made):
    network.eval()
    found = [logits for n in range(0, len(made), 32) for logits in network(*batch(made[n : n + 32])[:3])]
    network.train()
    return found


def held_out(network, stories):
    """How often the told one of a pair is told rather than the false one, with the passage and without; claims rightly told."""
    both = lambda passage_of: [pair(p[kind], passage_of(s, p['of']), TOLD) for s in stories for p in s['pairs'] for kind in ('told', 'false')]
    beside = lambda s, of: [s['headline'] + '.', *(s['sentences'][n] for n in sorted(set(of)))]
    surer = lambda made: np.mean([told[0] - told[1] > false[0] - false[1] for told, false in zip(made[::2], made[1::2])])
    asked = []
    for s in stories:
        mirror = s.get('mirror')
        asked += [pair(c['claim'], beside(s, c['of']), CLAIM[c['label']]) for c in s['claims'] if mirror]
        if mirror:
            asked += [pair(c['claim'], beside(mirror, m['of']), CLAIM[m['label']]) for c, m in zip(s['claims'], mirror['claims'])]
    right = np.mean([int(logits[:3].argmax()) == label for logits, (_, _, label) in zip(logits_of(network, asked), asked)])
    return f'pairs {surer(logits_of(network, both(beside))):.3f}, without the passage {surer(logits_of(network, both(lambda s, of: ["."]))):.3f}; claims {right:.3f} of {len(asked)}'


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument('start'), asked.add_argument('out')
    asked.add_argument('--steps', type=int, default=3000), asked.add_argument('--seed', type=int, default=1)
    asked.add_argument('--captions')
    given = asked.parse_args()
    torch.manual_seed(given.seed)
    files = sorted(glob.glob(os.path.join(here, 'claims', '*.jsonl')))
    stories = [json.loads(line) for file in files for line in open(file, encoding='utf-8')]
    is_held = lambda story: int(hashlib.md5(story['headline'].encode()).hexdigest()[:4], 16) % 16 == 0
    held, learned = [s for s in stories if is_held(s)], [s for s in stories if not is_held(s)]
    network = started(given.start).train()
    trained = [p for p in network.parameters() if p.requires_grad]
    grouped = [{'params': [p for p in trained if p.ndim > 1], 'weight_decay': .01}, {'params': [p for p in trained if p.ndim <= 1], 'weight_decay': 0}]
    optimizer, began = torch.optim.AdamW(grouped, lr=RATE, betas=(.9, .98)), time.time()
    for step, of in enumerate(mixed(given, learned), 1):
        for group in optimizer.param_groups:
            group['lr'] = RATE * min(1, step / 60) * max(.02, 1 - step / given.steps)
        ids, types, mask, labels = batch(of)
        optimizer.zero_grad(set_to_none=True)
        loss_of(network(ids, types, mask), labels).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        if step % 200 == 0 or step == given.steps:
            print(f'step {step}, {time.time() - began:.0f} s: {held_out(network, held)}', flush=True)
            torch.save(network.state_dict(), given.out)


if __name__ == '__main__':
    main()
