/** The one place that names the package: everything else of the page imports from here. */

export {
  begin,
  detect,
  generatePassphrase,
  IdleLock,
  init,
  inspect,
  Keys,
  KeyboardWedge,
  KeyStore,
  maxVersion,
  open,
  openFile,
  openForeign,
  prepare,
  Scanner,
  screenings,
  Trust,
  useLanguage,
  vaccines,
} from "../../js/index.js";
