import type { Catalogue } from '../../../platform/i18n.ts'

/** Words of the portal's pages. */
export const pageWords = {
  'home-title': { 'zh-CN': '城市的事，说一次就好', en: 'Tell the city, once' },
  'home-lead': {
    'zh-CN': '路灯不亮、井盖松动、垃圾没人清……告诉我们，会有人负责到底，办得怎么样由您评价。',
    en: 'A dark street lamp, a loose manhole cover, rubbish nobody collects: tell us. Somebody will be responsible until it is solved, and you say whether it is.',
  },
  'home-report': { 'zh-CN': '我要反映', en: 'Report something' },
  'home-report-hint': {
    'zh-CN': '四小步，约两分钟，不用注册',
    en: 'Four short steps, two minutes, no account',
  },
  'home-track': { 'zh-CN': '查进度', en: 'Follow a report' },
  'home-track-hint': {
    'zh-CN': '用回执上的编号和查询码',
    en: 'With number and code of the receipt',
  },
  'home-nearby': { 'zh-CN': '附近的事', en: 'What is going on nearby' },
  'home-nearby-hint': {
    'zh-CN': '看看别人反映了什么、办得怎样',
    en: 'What others reported and how far it is',
  },
  'home-how': { 'zh-CN': '之后会怎样', en: 'What happens then' },
  'home-how-1': {
    'zh-CN': '您马上得到编号和查询码，随时可以查。',
    en: 'You get a number and a code at once, and can look any time.',
  },
  'home-how-2': {
    'zh-CN': '有人核实，派给负责的单位，按规定的时限办理。',
    en: 'Somebody checks it and gives it to the unit in charge, with a deadline.',
  },
  'home-how-3': {
    'zh-CN': '办完有人到现场核查，然后请您评价；没解决可以重办。',
    en: 'It is inspected on site, and you rate it. If it is not solved, it can be opened again.',
  },
  'home-urgent': { 'zh-CN': '紧急情况请打电话', en: 'In an emergency, call' },

  'report-title': { 'zh-CN': '我要反映', en: 'Report something' },
  step: { 'zh-CN': '第 {n} 步，共 4 步', en: 'Step {n} of 4' },
  'wrong-title': { 'zh-CN': '请先改好这几处', en: 'Please mend this first' },
  next: { 'zh-CN': '下一步', en: 'Continue' },
  back: { 'zh-CN': '上一步', en: 'Back' },
  change: { 'zh-CN': '修改', en: 'Change' },
  draft: {
    'zh-CN': '随时可以停下，24 小时内用这个浏览器回来接着填。',
    en: 'You can stop at any time and go on within 24 hours in this browser.',
  },
  lost: {
    'zh-CN':
      '没有找到您刚才填的内容：可能已超过 24 小时，或浏览器不允许保存 Cookie。也可以拨打 12345。',
    en: 'We could not find what you had typed: more than 24 hours have passed, or your browser keeps no cookies. You may also call 12345.',
  },

  'what-title': { 'zh-CN': '发生了什么事？', en: 'What is the matter?' },
  'about-label': { 'zh-CN': '说的是', en: 'It is about' },
  'about-place': {
    'zh-CN': '一个地方、一样东西或一项公共服务',
    en: 'A place, a thing or a public service',
  },
  'about-place-hint': {
    'zh-CN': '例如道路、路灯、垃圾、噪声、积水、窗口办事',
    en: 'Such as a road, a lamp, rubbish, noise, flooding, a service counter',
  },
  'about-person': { 'zh-CN': '某个人的行为', en: 'Something a person does' },
  'about-person-hint': {
    'zh-CN': '我们不登记个人，会告诉您该找谁',
    en: 'We keep no record of people; we tell you where to turn',
  },
  'kind-label': { 'zh-CN': '您希望', en: 'You would like' },
  'kind-help': { 'zh-CN': '有问题，请来解决', en: 'a problem to be solved' },
  'kind-suggestion': { 'zh-CN': '提个建议', en: 'to suggest something' },
  'kind-consultation': { 'zh-CN': '问一件事', en: 'to ask something' },
  'body-label': { 'zh-CN': '请说说情况', en: 'Tell us about it' },
  'body-hint': {
    'zh-CN': '看到了什么、从什么时候开始。请不要写姓名、身份证号。',
    en: 'What you saw and since when. Please write no names and no identity numbers.',
  },
  'about-missing': { 'zh-CN': '请选择说的是什么', en: 'Choose what it is about' },
  'body-missing': { 'zh-CN': '请写几句话说明情况', en: 'Write a few words about it' },
  'body-long': {
    'zh-CN': '文字太长，请控制在 {max} 字以内，现在是 {length} 字',
    en: 'The text is too long: up to {max} characters, now {length}',
  },
  'sent-before': {
    'zh-CN': '您上次的内容已经发送，编号 {no}。下面是新的一份。',
    en: 'Your last report was sent, number {no}. This is a new one.',
  },

  'where-title': { 'zh-CN': '在哪里？', en: 'Where is it?' },
  'place-label': { 'zh-CN': '地点', en: 'Place' },
  'place-hint': {
    'zh-CN': '路名、小区、门牌或旁边的店都行，例如：人民路 12 号门口',
    en: 'A road, an estate, a house number or a shop nearby, such as: in front of 12 People’s Road',
  },
  locate: { 'zh-CN': '用我现在的位置', en: 'Use my position' },
  'locate-busy': { 'zh-CN': '正在定位……', en: 'Finding your position …' },
  'locate-found': {
    'zh-CN': '已记下您的位置，可以继续。',
    en: 'Your position is noted; you can go on.',
  },
  'locate-failed': {
    'zh-CN': '没能定位，请用文字说明地点。',
    en: 'Your position was not found; please say in words where it is.',
  },
  'position-kept': { 'zh-CN': '已记下位置', en: 'A position is noted' },
  'position-drop': { 'zh-CN': '不用这个位置', en: 'Do not use it' },
  'place-missing': {
    'zh-CN': '请写一下大概在哪里，写不准也没关系',
    en: 'Say roughly where it is; it need not be exact',
  },
  'pick-title': { 'zh-CN': '是这里吗？', en: 'Is it one of these?' },
  'pick-label': { 'zh-CN': '选最接近的一个', en: 'Choose the one that fits best' },
  'pick-because': { 'zh-CN': '因为您写到：{words}', en: 'Because you wrote: {words}' },
  'pick-against': { 'zh-CN': '；但不在您写的{words}', en: ', but it is not in {words}' },
  'pick-none': { 'zh-CN': '都不是，就按我写的', en: 'None of these; keep my words' },
  'pick-none-hint': {
    'zh-CN': '工作人员会按您的文字去找',
    en: 'Staff will find it by your words',
  },
  'pick-missing': { 'zh-CN': '请选一个，或选“都不是”', en: 'Choose one, or “none of these”' },
  'pick-again': { 'zh-CN': '地点写错了，重新写', en: 'Write the place anew' },

  'extras-title': { 'zh-CN': '照片和联系方式', en: 'Photos and contact' },
  'photos-title': { 'zh-CN': '照片（选填）', en: 'Photos (optional)' },
  'photos-hint': {
    'zh-CN': '最多 6 张。照片里的位置、时间等信息会自动去掉；不会自动公开。',
    en: 'Up to 6. Position, time and the like are removed from them; they do not become public by themselves.',
  },
  'photos-add': { 'zh-CN': '添加照片', en: 'Add photos' },
  'photo-alt': { 'zh-CN': '第 {n} 张照片', en: 'Photo {n}' },
  'photo-remove': { 'zh-CN': '删除第 {n} 张', en: 'Remove photo {n}' },
  'photos-page': { 'zh-CN': '添加照片', en: 'Add photos' },
  'photos-choose': { 'zh-CN': '选择照片', en: 'Choose photos' },
  'photos-limits': {
    'zh-CN': 'JPEG、PNG 或 WebP，每张不超过 5 MB，还可以加 {left} 张。',
    en: 'JPEG, PNG or WebP, up to 5 MB each; {left} more may be added.',
  },
  'photos-send': { 'zh-CN': '上传', en: 'Upload' },
  'photos-back': { 'zh-CN': '返回，不加照片', en: 'Back without photos' },
  'photos-none': { 'zh-CN': '请先选择照片', en: 'Choose a photo first' },
  'photo-refused': { 'zh-CN': '{name}：{why}', en: '{name}: {why}' },
  'reply-label': { 'zh-CN': '需要我们答复您吗？', en: 'Do you want an answer from us?' },
  'reply-yes': { 'zh-CN': '需要', en: 'Yes' },
  'reply-yes-hint': {
    'zh-CN': '办完后联系您；不留联系方式也可以自己查答复',
    en: 'We contact you when it is done; without contact details you can read the answer yourself',
  },
  'reply-no': { 'zh-CN': '不需要，办好就行', en: 'No, as long as it gets done' },
  'reply-missing': { 'zh-CN': '请选择要不要答复', en: 'Choose whether you want an answer' },
  'contact-title': { 'zh-CN': '联系方式（选填）', en: 'Contact (optional)' },
  'contact-why': {
    'zh-CN': '只用来问清情况和答复您。加密保存，办事单位看不到；每次查看都有记录，一年后自动删除。',
    en: 'Only to ask back and to answer you. Encrypted, not shown to the unit that does the work; every look is logged, and it is deleted after a year.',
  },
  'name-label': { 'zh-CN': '怎么称呼您', en: 'Your name' },
  'phone-label': { 'zh-CN': '电话', en: 'Telephone' },
  'email-label': { 'zh-CN': '邮箱', en: 'E-mail' },

  'name-long': {
    'zh-CN': '称呼太长，请控制在 60 字以内',
    en: 'The name is too long; up to 60 characters',
  },

  'check-title': { 'zh-CN': '看一遍，没问题就发送', en: 'Check and send' },
  'check-what': { 'zh-CN': '事情', en: 'What' },
  'check-where': { 'zh-CN': '地点', en: 'Where' },
  'check-found': { 'zh-CN': '系统找到：{name}', en: 'Found as: {name}' },
  'check-photos': { 'zh-CN': '照片', en: 'Photos' },
  'check-contact': { 'zh-CN': '答复和联系方式', en: 'Answer and contact' },
  none: { 'zh-CN': '没有', en: 'None' },
  'check-note': {
    'zh-CN': '发送后内容不能再改。您会得到一个编号和查询码。',
    en: 'Once sent it cannot be changed. You will get a number and a code.',
  },
  send: { 'zh-CN': '发送', en: 'Send' },

  'done-title': { 'zh-CN': '收到了，谢谢您', en: 'We have it. Thank you' },
  'done-lead': {
    'zh-CN': '请记下或拍下编号和查询码，查进度、看答复、评价都要用。',
    en: 'Write down or photograph number and code: you need both to follow it, to read the answer and to rate it.',
  },
  'done-no': { 'zh-CN': '编号', en: 'Number' },
  'done-secret': { 'zh-CN': '查询码', en: 'Code' },
  'done-secret-hint': {
    'zh-CN': '只有您知道，不要告诉别人。中间的短横可以不输。',
    en: 'Only you know it; tell nobody. The dash may be left out.',
  },
  'done-copy': { 'zh-CN': '复制', en: 'Copy' },
  'done-copied': { 'zh-CN': '已复制', en: 'Copied' },
  'done-print': { 'zh-CN': '打印', en: 'Print' },
  'done-follow': { 'zh-CN': '查看进度', en: 'Follow it' },
  'done-another': { 'zh-CN': '再反映一件', en: 'Report another' },
  'done-gone': {
    'zh-CN': '这个浏览器里没有刚发送的内容。查进度请用回执上的编号和查询码。',
    en: 'This browser holds no report just sent. To follow one, use number and code of its receipt.',
  },
} satisfies Catalogue
