import type { ConsentWording } from '../../options.ts'

const version = '2026-11'

/**
 * The wording that comes with the package, in the nine languages of USE-IT. A city replaces it with the one its own
 * data-protection lead has agreed. No speaker has checked the translations, so each counts only with an interpreter.
 */
export const defaultConsentWordings: readonly ConsentWording[] = [
  {
    version,
    language: 'en',
    review: 'source',
    text:
      'This is your story. We would like to show it to other people. You choose where it goes, in which languages, ' +
      'which organisations may use it, and what you are called. You can say no. Nothing changes for you if you do. ' +
      'You can change your mind at any time without giving a reason, and we take it down at once. ' +
      'We cannot call back paper that has been handed out. We will ask you again before the last day you choose.',
  },
  {
    version,
    language: 'ur',
    review: 'unreviewed',
    text:
      'یہ آپ کی کہانی ہے۔ ہم اسے دوسرے لوگوں کو دکھانا چاہتے ہیں۔ آپ طے کرتے ہیں کہ یہ کہاں جائے، کن زبانوں میں ہو، کون سے ادارے اسے استعمال کر سکتے ہیں، اور آپ کو کس نام سے پکارا جائے۔ ' +
      'آپ نہیں کہہ سکتے ہیں۔ اس سے آپ کے لیے کچھ نہیں بدلتا۔ ' +
      'آپ کسی بھی وقت، وجہ بتائے بغیر، اپنا ارادہ بدل سکتے ہیں، اور ہم اسے فوری طور پر ہٹا دیتے ہیں۔ ' +
      'جو کاغذ بٹ چکے وہ واپس نہیں لیے جا سکتے۔ جو آخری دن آپ چنیں گے، اس سے پہلے ہم آپ سے دوبارہ پوچھیں گے۔',
  },
  {
    version,
    language: 'pa',
    review: 'unreviewed',
    text:
      'ਇਹ ਤੁਹਾਡੀ ਕਹਾਣੀ ਹੈ। ਅਸੀਂ ਇਸ ਨੂੰ ਹੋਰ ਲੋਕਾਂ ਨੂੰ ਦਿਖਾਉਣਾ ਚਾਹੁੰਦੇ ਹਾਂ। ਤੁਸੀਂ ਚੁਣਦੇ ਹੋ ਕਿ ਇਹ ਕਿੱਥੇ ਜਾਵੇ, ਕਿਹੜੀਆਂ ਭਾਸ਼ਾਵਾਂ ਵਿੱਚ ਹੋਵੇ, ਕਿਹੜੀਆਂ ਸੰਸਥਾਵਾਂ ਇਸ ਨੂੰ ਵਰਤ ਸਕਦੀਆਂ ਹਨ, ਅਤੇ ਤੁਹਾਨੂੰ ਕਿਸ ਨਾਂ ਨਾਲ ਬੁਲਾਇਆ ਜਾਵੇ। ' +
      'ਤੁਸੀਂ ਨਾਂਹ ਕਹਿ ਸਕਦੇ ਹੋ। ਇਸ ਨਾਲ ਤੁਹਾਡੇ ਲਈ ਕੁਝ ਨਹੀਂ ਬਦਲਦਾ। ' +
      'ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਵੇਲੇ, ਕਾਰਨ ਦੱਸੇ ਬਿਨਾਂ, ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ, ਅਤੇ ਅਸੀਂ ਇਸ ਨੂੰ ਤੁਰੰਤ ਹਟਾ ਦਿੰਦੇ ਹਾਂ। ' +
      'ਵੰਡੇ ਗਏ ਕਾਗਜ਼ ਵਾਪਸ ਨਹੀਂ ਲਏ ਜਾ ਸਕਦੇ। ਜਿਹੜਾ ਆਖ਼ਰੀ ਦਿਨ ਤੁਸੀਂ ਚੁਣੋਗੇ, ਉਸ ਤੋਂ ਪਹਿਲਾਂ ਅਸੀਂ ਤੁਹਾਨੂੰ ਫਿਰ ਪੁੱਛਾਂਗੇ।',
  },
  {
    version,
    language: 'bn',
    review: 'unreviewed',
    text:
      'এটি আপনার গল্প। আমরা এটি অন্যদের দেখাতে চাই। আপনি ঠিক করেন এটি কোথায় যাবে, কোন কোন ভাষায়, কোন সংস্থা এটি ব্যবহার করতে পারবে, আর আপনাকে কী নামে ডাকা হবে। ' +
      'আপনি না বলতে পারেন। তাতে আপনার জন্য কিছুই বদলায় না। ' +
      'আপনি যেকোনো সময়, কারণ না বলে, মত বদলাতে পারেন, আর আমরা সঙ্গে সঙ্গে এটি সরিয়ে দিই। ' +
      'বিলি হয়ে যাওয়া কাগজ ফিরিয়ে আনা যায় না। আপনি যে শেষ দিন বেছে নেবেন, তার আগে আমরা আপনাকে আবার জিজ্ঞেস করব।',
  },
  {
    version,
    language: 'ar',
    review: 'unreviewed',
    text:
      'هذه قصتك. نودّ أن نعرضها على أناس آخرين. أنت تختار إلى أين تذهب، وبأي لغات، وأي منظمات يجوز لها استخدامها، وبأي اسم نسمّيك. ' +
      'يمكنك أن تقول لا. ولا يتغيّر شيء بالنسبة إليك إن فعلت. ' +
      'يمكنك أن تغيّر رأيك في أي وقت ودون ذكر سبب، فنزيلها فورًا. ' +
      'الورق الذي وُزّع لا يمكن استرجاعه. وسنسألك مرة أخرى قبل اليوم الأخير الذي تختاره.',
  },
  {
    version,
    language: 'so',
    review: 'unreviewed',
    text:
      'Tani waa sheekadaada. Waxaan jeclaan lahayn inaan dad kale tusno. Adiga ayaa dooranaya halka ay tageyso, luqadaha, ' +
      'ururrada isticmaali kara, iyo magaca lagugu sheego. Waad diidi kartaa. Haddii aad diiddo waxba isma beddelaan. ' +
      'Mar kasta waad ka noqon kartaa adigoon sabab sheegin, isla markiibana waan ka saaraynaa. ' +
      'Waraaqaha la qaybiyey dib looma soo celin karo. Ka hor maalinta ugu dambaysa ee aad doorato mar kale ayaan ku weydiin doonnaa.',
  },
  {
    version,
    language: 'ps',
    review: 'unreviewed',
    text:
      'دا ستاسو کیسه ده. موږ غواړو نورو خلکو ته یې وښیو. تاسو ټاکئ چې چیرته لاړه شي، په کومو ژبو وي، کومې ادارې یې کارولی شي، او تاسو په کوم نوم یاد شئ. ' +
      'تاسو نه ویلی شئ. که نه ووایئ، ستاسو لپاره هېڅ نه بدلېږي. ' +
      'تاسو هر وخت، د دلیل له ویلو پرته، خپله پرېکړه بدلولی شئ، او موږ یې سمدستي لرې کوو. ' +
      'وېشل شوي کاغذونه بېرته نه راګرځي. د هغې وروستۍ ورځې مخکې چې تاسو یې ټاکئ، موږ به بیا له تاسو پوښتنه وکړو.',
  },
  {
    version,
    language: 'ro',
    review: 'unreviewed',
    text:
      'Aceasta este povestea dumneavoastră. Am dori să o arătăm altor oameni. Dumneavoastră alegeți unde ajunge, în ce limbi, ' +
      'ce organizații o pot folosi și cum vă numim. Puteți spune nu. Nimic nu se schimbă pentru dumneavoastră dacă o faceți. ' +
      'Vă puteți răzgândi oricând, fără să spuneți de ce, iar noi o scoatem imediat. ' +
      'Hârtiile împărțite nu pot fi retrase. Vă vom întreba din nou înainte de ultima zi pe care o alegeți.',
  },
  {
    version,
    language: 'pl',
    review: 'unreviewed',
    text:
      'To jest Twoja opowieść. Chcielibyśmy pokazać ją innym ludziom. Ty wybierasz, dokąd trafi, w jakich językach, ' +
      'które organizacje mogą jej użyć i jak Cię nazywamy. Możesz odmówić. Nic się wtedy dla Ciebie nie zmieni. ' +
      'Możesz zmienić zdanie w każdej chwili, bez podawania powodu, a my od razu ją zdejmiemy. ' +
      'Rozdanych kartek nie da się cofnąć. Zapytamy Cię ponownie przed ostatnim dniem, który wybierzesz.',
  },
]
