// What a module makes of a vector, for Node and for a page: their answers are compared whole.

/** Reads a card as far as it goes. */
export function read(carnet, { keyFiles, issuerFile, trustList, text, passphrase, code, clock }) {
  return answers(() => {
    const keys = new carnet.Keys();
    for (const file of keyFiles) keys.add(file);
    const trust = new carnet.Trust();
    if (issuerFile) trust.add(issuerFile);
    if (trustList) trust.importList(unhex(trustList), clock);
    const assembler = new carnet.Assembler();
    const isWhole = text.some((one) => assembler.pushText(one).complete);
    if (!isWhole) return { code: "qr.incomplete", ...assembler.progress };
    const record = carnet.open(assembler.envelope, keys, trust, { passphrase, code, at: clock });
    const content = () => {
      const { profile, leftOut } = record;
      return { profile, leftOut, fhir: record.fhir(), summary: record.summary({ today: clock }) };
    };
    return { outside: carnet.inspect(assembler.envelope), verdict: record.verdict, ...answers(content) };
  });
}

/** Takes a trust list after the one in force. */
export function take(carnet, { inForce, list, clock }) {
  return answers(() => {
    const trust = new carnet.Trust();
    if (inForce) trust.importList(unhex(inForce), clock);
    const { change } = trust.importList(unhex(list), clock);
    return { change, lists: trust.lists };
  });
}

/** What is thrown is an answer, too. */
function answers(body) {
  try {
    return body();
  } catch ({ code, message }) {
    return { code, message };
  }
}

const unhex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
