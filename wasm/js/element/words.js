// What `<carnet-scanner>` says, in six languages. A table, because it is short and has nothing to count.

/**
 * @typedef {object} Words
 * @property {"ltr" | "rtl"} direction
 * @property {string} scan
 * @property {string} stop
 * @property {string} light
 * @property {string} camera
 * @property {string} picture
 * @property {string} choose
 * @property {string} drop
 * @property {string} paste
 * @property {string} text
 * @property {string} read
 * @property {string} hold
 * @property {string} progress with the places `{received}` and `{needed}`
 * @property {string} opening
 * @property {string} opened
 * @property {string} code
 * @property {string} passphrase
 * @property {string} open
 * @property {string} cancel
 * @property {Record<"closer" | "steady" | "light", string>} hints
 * @property {Record<string, string>} errors
 * @property {string} failed for every other code
 */

/** @type {Record<string, Words>} */
const WORDS = {
  en: {
    direction: "ltr",
    scan: "Scan with the camera",
    stop: "Stop the camera",
    light: "Light",
    camera: "Camera",
    picture: "Picture of the camera",
    choose: "Choose a picture",
    drop: "or drop a picture of the card here",
    paste: "Paste the text of a card",
    text: "Text of the card",
    read: "Read",
    hold: "Hold the card in front of the camera.",
    progress: "Code {received} of {needed} was read.",
    opening: "Opening…",
    opened: "The card is open.",
    code: "Consent code of the holder",
    passphrase: "Passphrase of the card",
    open: "Open",
    cancel: "Cancel",
    hints: { closer: "Closer, please.", steady: "Hold the card still.", light: "More light, please." },
    errors: {
      "camera.insecure": "The camera works only on a page whose address begins with https.",
      "camera.denied": "The browser may not use the camera. Allow it beside the page’s address, then try again.",
      "camera.none": "No camera was found. Choose a picture of the card instead.",
      "camera.in-use": "Another program uses the camera. Close it, then try again.",
      "camera.lost": "The camera went away. Plug it in, then try again.",
      "camera.failed": "The camera could not be started. Choose a picture of the card instead.",
      "scan.no-symbol": "There is no QR code in the picture.",
      "scan.unreadable": "The QR code in the picture cannot be read. Take the picture again: closer, still, in good light.",
      "scan.picture": "This file is no picture that can be read.",
      "qr.not-carnet": "This code is not of a health card that can be read here.",
      "qr.other-card": "This code is of another card. Read all codes of one card first.",
      "open.no-key-fits": "No key here opens this card, or the words are not right.",
    },
    failed: "This card cannot be read.",
  },
  fr: {
    direction: "ltr",
    scan: "Lire avec la caméra",
    stop: "Arrêter la caméra",
    light: "Lumière",
    camera: "Caméra",
    picture: "Image de la caméra",
    choose: "Choisir une image",
    drop: "ou déposer ici une image de la carte",
    paste: "Coller le texte d’une carte",
    text: "Texte de la carte",
    read: "Lire",
    hold: "Tenez la carte devant la caméra.",
    progress: "Code {received} sur {needed} lu.",
    opening: "Ouverture…",
    opened: "La carte est ouverte.",
    code: "Code de consentement du titulaire",
    passphrase: "Phrase secrète de la carte",
    open: "Ouvrir",
    cancel: "Annuler",
    hints: { closer: "Plus près, s’il vous plaît.", steady: "Ne bougez pas la carte.", light: "Plus de lumière, s’il vous plaît." },
    errors: {
      "camera.insecure": "La caméra ne marche que sur une page dont l’adresse commence par https.",
      "camera.denied": "Le navigateur n’a pas le droit d’utiliser la caméra. Autorisez-la à côté de l’adresse de la page, puis réessayez.",
      "camera.none": "Aucune caméra trouvée. Choisissez plutôt une image de la carte.",
      "camera.in-use": "Un autre programme utilise la caméra. Fermez-le, puis réessayez.",
      "camera.lost": "La caméra n’est plus là. Rebranchez-la, puis réessayez.",
      "camera.failed": "La caméra n’a pas pu démarrer. Choisissez plutôt une image de la carte.",
      "scan.no-symbol": "Il n’y a pas de code QR dans l’image.",
      "scan.unreadable": "Le code QR de l’image est illisible. Reprenez l’image : plus près, sans bouger, bien éclairée.",
      "scan.picture": "Ce fichier n’est pas une image lisible.",
      "qr.not-carnet": "Ce code n’est pas celui d’une carte de santé lisible ici.",
      "qr.other-card": "Ce code est celui d’une autre carte. Lisez d’abord tous les codes d’une même carte.",
      "open.no-key-fits": "Aucune clé d’ici n’ouvre cette carte, ou les mots ne sont pas justes.",
    },
    failed: "Cette carte est illisible.",
  },
  es: {
    direction: "ltr",
    scan: "Leer con la cámara",
    stop: "Parar la cámara",
    light: "Luz",
    camera: "Cámara",
    picture: "Imagen de la cámara",
    choose: "Elegir una imagen",
    drop: "o suelte aquí una imagen de la tarjeta",
    paste: "Pegar el texto de una tarjeta",
    text: "Texto de la tarjeta",
    read: "Leer",
    hold: "Ponga la tarjeta delante de la cámara.",
    progress: "Código {received} de {needed} leído.",
    opening: "Abriendo…",
    opened: "La tarjeta está abierta.",
    code: "Código de consentimiento del titular",
    passphrase: "Frase secreta de la tarjeta",
    open: "Abrir",
    cancel: "Cancelar",
    hints: { closer: "Más cerca, por favor.", steady: "No mueva la tarjeta.", light: "Más luz, por favor." },
    errors: {
      "camera.insecure": "La cámara solo funciona en una página cuya dirección empieza por https.",
      "camera.denied": "El navegador no puede usar la cámara. Permítalo junto a la dirección de la página y vuelva a intentarlo.",
      "camera.none": "No se encontró ninguna cámara. Elija una imagen de la tarjeta.",
      "camera.in-use": "Otro programa usa la cámara. Ciérrelo y vuelva a intentarlo.",
      "camera.lost": "La cámara se ha desconectado. Conéctela y vuelva a intentarlo.",
      "camera.failed": "No se pudo iniciar la cámara. Elija una imagen de la tarjeta.",
      "scan.no-symbol": "No hay ningún código QR en la imagen.",
      "scan.unreadable": "El código QR de la imagen no se puede leer. Repita la imagen: más cerca, sin mover y con buena luz.",
      "scan.picture": "Este archivo no es una imagen que se pueda leer.",
      "qr.not-carnet": "Este código no es de una tarjeta de salud que se pueda leer aquí.",
      "qr.other-card": "Este código es de otra tarjeta. Lea primero todos los códigos de una misma tarjeta.",
      "open.no-key-fits": "Ninguna clave de aquí abre esta tarjeta, o las palabras no son correctas.",
    },
    failed: "Esta tarjeta no se puede leer.",
  },
  ar: {
    direction: "rtl",
    scan: "المسح بالكاميرا",
    stop: "إيقاف الكاميرا",
    light: "الضوء",
    camera: "الكاميرا",
    picture: "صورة الكاميرا",
    choose: "اختيار صورة",
    drop: "أو أفلت صورة البطاقة هنا",
    paste: "لصق نص البطاقة",
    text: "نص البطاقة",
    read: "قراءة",
    hold: "ضع البطاقة أمام الكاميرا.",
    progress: "قُرئ الرمز {received} من {needed}.",
    opening: "جارٍ الفتح…",
    opened: "البطاقة مفتوحة.",
    code: "رمز موافقة صاحب البطاقة",
    passphrase: "عبارة سر البطاقة",
    open: "فتح",
    cancel: "إلغاء",
    hints: { closer: "قرّب البطاقة.", steady: "ثبّت البطاقة.", light: "يلزم ضوء أكثر." },
    errors: {
      "camera.insecure": "لا تعمل الكاميرا إلا في صفحة يبدأ عنوانها بـ https.",
      "camera.denied": "لا يُسمح للمتصفح باستخدام الكاميرا. اسمح بها بجانب عنوان الصفحة ثم أعد المحاولة.",
      "camera.none": "لم يُعثر على كاميرا. اختر صورة للبطاقة بدلًا من ذلك.",
      "camera.in-use": "يستخدم برنامج آخر الكاميرا. أغلقه ثم أعد المحاولة.",
      "camera.lost": "انفصلت الكاميرا. صِلها ثم أعد المحاولة.",
      "camera.failed": "تعذّر تشغيل الكاميرا. اختر صورة للبطاقة بدلًا من ذلك.",
      "scan.no-symbol": "لا يوجد رمز QR في الصورة.",
      "scan.unreadable": "تتعذّر قراءة رمز QR في الصورة. أعد التصوير عن قرب وبثبات وفي ضوء جيد.",
      "scan.picture": "هذا الملف ليس صورة يمكن قراءتها.",
      "qr.not-carnet": "ليس هذا رمز بطاقة صحية يمكن قراءتها هنا.",
      "qr.other-card": "هذا الرمز من بطاقة أخرى. اقرأ أولًا كل رموز البطاقة الواحدة.",
      "open.no-key-fits": "لا يفتح أي مفتاح هنا هذه البطاقة، أو الكلمات غير صحيحة.",
    },
    failed: "تتعذّر قراءة هذه البطاقة.",
  },
  sw: {
    direction: "ltr",
    scan: "Soma kwa kamera",
    stop: "Zima kamera",
    light: "Taa",
    camera: "Kamera",
    picture: "Picha ya kamera",
    choose: "Chagua picha",
    drop: "au dondosha picha ya kadi hapa",
    paste: "Bandika maandishi ya kadi",
    text: "Maandishi ya kadi",
    read: "Soma",
    hold: "Shika kadi mbele ya kamera.",
    progress: "Msimbo {received} kati ya {needed} umesomwa.",
    opening: "Inafungua…",
    opened: "Kadi imefunguliwa.",
    code: "Namba ya ridhaa ya mwenye kadi",
    passphrase: "Maneno ya siri ya kadi",
    open: "Fungua",
    cancel: "Ghairi",
    hints: { closer: "Sogeza kadi karibu.", steady: "Usitikise kadi.", light: "Mwanga zaidi unahitajika." },
    errors: {
      "camera.insecure": "Kamera hufanya kazi tu kwenye ukurasa ambao anwani yake inaanza na https.",
      "camera.denied": "Kivinjari hakiruhusiwi kutumia kamera. Iruhusu kando ya anwani ya ukurasa, kisha jaribu tena.",
      "camera.none": "Hakuna kamera iliyopatikana. Chagua picha ya kadi badala yake.",
      "camera.in-use": "Programu nyingine inatumia kamera. Ifunge, kisha jaribu tena.",
      "camera.lost": "Kamera imetoka. Iunganishe, kisha jaribu tena.",
      "camera.failed": "Kamera haikuweza kuwashwa. Chagua picha ya kadi badala yake.",
      "scan.no-symbol": "Hakuna msimbo wa QR kwenye picha.",
      "scan.unreadable": "Msimbo wa QR kwenye picha hausomeki. Piga picha tena: karibu, bila kutikisa, kwenye mwanga mzuri.",
      "scan.picture": "Faili hii si picha inayoweza kusomwa.",
      "qr.not-carnet": "Msimbo huu si wa kadi ya afya inayoweza kusomwa hapa.",
      "qr.other-card": "Msimbo huu ni wa kadi nyingine. Soma kwanza misimbo yote ya kadi moja.",
      "open.no-key-fits": "Hakuna ufunguo hapa unaofungua kadi hii, au maneno si sahihi.",
    },
    failed: "Kadi hii haisomeki.",
  },
  am: {
    direction: "ltr",
    scan: "በካሜራ አንብብ",
    stop: "ካሜራውን አቁም",
    light: "መብራት",
    camera: "ካሜራ",
    picture: "የካሜራው ምስል",
    choose: "ምስል ምረጥ",
    drop: "ወይም የካርዱን ምስል እዚህ ጣል",
    paste: "የካርድ ጽሑፍ ለጥፍ",
    text: "የካርዱ ጽሑፍ",
    read: "አንብብ",
    hold: "ካርዱን ከካሜራው ፊት ያዝ።",
    progress: "ኮድ {received} ከ{needed} ተነቧል።",
    opening: "በመክፈት ላይ…",
    opened: "ካርዱ ተከፍቷል።",
    code: "የባለካርዱ የፈቃድ ኮድ",
    passphrase: "የካርዱ የይለፍ ሐረግ",
    open: "ክፈት",
    cancel: "ሰርዝ",
    hints: { closer: "ካርዱን አቅርብ።", steady: "ካርዱን አታንቀሳቅስ።", light: "ተጨማሪ ብርሃን ያስፈልጋል።" },
    errors: {
      "camera.insecure": "ካሜራው የሚሠራው አድራሻው በ https በሚጀምር ገጽ ላይ ብቻ ነው።",
      "camera.denied": "አሳሹ ካሜራውን እንዲጠቀም አልተፈቀደለትም። ከገጹ አድራሻ አጠገብ ፍቀድና እንደገና ሞክር።",
      "camera.none": "ካሜራ አልተገኘም። በምትኩ የካርዱን ምስል ምረጥ።",
      "camera.in-use": "ሌላ ፕሮግራም ካሜራውን እየተጠቀመ ነው። ዝጋውና እንደገና ሞክር።",
      "camera.lost": "ካሜራው ተለያይቷል። አገናኘውና እንደገና ሞክር።",
      "camera.failed": "ካሜራውን ማስጀመር አልተቻለም። በምትኩ የካርዱን ምስል ምረጥ።",
      "scan.no-symbol": "በምስሉ ውስጥ የQR ኮድ የለም።",
      "scan.unreadable": "በምስሉ ያለው የQR ኮድ ሊነበብ አይችልም። ቀረብ ብለህ፣ ሳታንቀሳቅስ፣ በጥሩ ብርሃን እንደገና አንሳ።",
      "scan.picture": "ይህ ፋይል ሊነበብ የሚችል ምስል አይደለም።",
      "qr.not-carnet": "ይህ ኮድ እዚህ ሊነበብ የሚችል የጤና ካርድ ኮድ አይደለም።",
      "qr.other-card": "ይህ ኮድ የሌላ ካርድ ነው። መጀመሪያ የአንዱን ካርድ ኮዶች በሙሉ አንብብ።",
      "open.no-key-fits": "እዚህ ያለ ቁልፍ ይህን ካርድ አይከፍትም፣ ወይም ቃላቱ ትክክል አይደሉም።",
    },
    failed: "ይህ ካርድ ሊነበብ አይችልም።",
  },
};

/** The language of a tag that there are words in. @param {string} tag */
export const known = (tag) => {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return primary in WORDS ? primary : "en";
};

/** @param {string} language one that is known */
export const wordsOf = (language) => WORDS[language];

/** All of them. */
export const languages = Object.keys(WORDS);
