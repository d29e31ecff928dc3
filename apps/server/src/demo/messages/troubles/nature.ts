import { trouble } from '../trouble.ts'

/** Green, water, sudden dangers, and what is no managed matter. */
export const NATURE = [
  trouble(
    '04002 help road homes',
    ['行道树倒了', '大树枝断了', '树枝挡住窗户'],
    [
      '{place}的行道树被风刮倒，压在人行道上。',
      '一根碗口粗的树枝断了挂在半空，就在{place}，随时会掉下来。',
      '{place}的行道树枯死了，{long}不见换，怕倒。',
    ],
  ),
  trouble(
    '04001 suggestion village park',
    ['古树需要保护'],
    [
      '{place}那棵挂牌的古树树干空了，叶子发黄，请专家来看看。',
      '古树名木的围栏被拆了，有人往上面钉钉子，在{place}。',
    ],
  ),
  trouble(
    '04007 complaint road park',
    ['座椅木条断了'],
    [
      '{place}的街头座椅断了两根木条，坐着夹肉。',
      '休息的座椅被人搬翻了，脚也断了一只，地点{place}。',
    ],
  ),
  trouble(
    '04008 complaint park road',
    ['绿地护栏破损'],
    [
      '{place}的绿地护栏断了，尖头朝外，容易划伤孩子。',
      '绿地护栏倒了一片，人踩进去把草都踩秃了，在{place}。',
    ],
  ),
  trouble(
    '06017 complaint road park homes',
    ['绿化带里全是垃圾', '绿地脏乱'],
    [
      '{place}的绿化带里塞满了塑料袋和饭盒，看着恶心。',
      '绿地没人打理，草比人高，{place}这里还有蛇。',
    ],
  ),
  trouble(
    '06045 complaint homes road',
    ['绿地被占种菜', '毁绿停车'],
    [
      '{place}有人铲了草皮种菜，还浇粪，臭得很。',
      '绿化带被压平当停车场，在{place}，{long}了，请恢复。',
    ],
  ),
  trouble(
    '06021 help road park homes',
    ['树上全是虫', '树生了虫害'],
    [
      '{place}的树上长满了毛毛虫，掉到人身上又痒又肿。',
      '树叶被病虫害吃光了，地上一层虫屎，位置在{place}，请打药。',
    ],
  ),
  trouble(
    '06018 complaint road',
    ['剪下的树枝没运走'],
    ['{place}修剪下来的树枝堆在路边，{long}没人拉。', '绿化弃料占了非机动车道，在{place}。'],
  ),
  trouble(
    '06022 complaint village road',
    ['有人砍树'],
    [
      '{when}看到有人在{place}砍树，没有挂牌，是不是批过的？',
      '{place}几棵大树一夜之间被锯了，请查一查。',
    ],
  ),
  trouble(
    '06025 complaint river',
    ['河面漂着垃圾', '水面不干净'],
    [
      '{place}的河面漂了一层垃圾和水草，{long}没人打捞。',
      '水域不洁，死鱼漂在岸边发臭，在{place}。',
    ],
  ),
  trouble(
    '06026 complaint river',
    ['河水发黑发臭', '有人往河里排污'],
    [
      '{place}的河水发黑，一靠近就闻到臭味，像是有污水排进来。',
      '{when}看到{place}有管子往河里排红色的水，泡沫很多，河道污染严重。',
    ],
  ),
  trouble(
    '06023 help river',
    ['河堤塌了一块'],
    [
      '{place}的河堤塌了一块，砖石滚到水里，走道悬空了。',
      '堤岸破损，护坡开裂，{place}这段一涨水就危险。',
    ],
  ),
  trouble(
    '01070 help river',
    ['河边护栏断了'],
    [
      '{place}的河边护栏断了三四米，孩子常在那里玩，太吓人。',
      '水域护栏锈断了，用绳子绑着，在{place}。',
    ],
  ),
  trouble(
    '06030 complaint road market river',
    ['污水直接倒路上', '乱排污水'],
    [
      '{place}的餐馆把泔水直接倒进雨水口，堵了又反上来。',
      '有人乱倒污水，{place}地面常年是湿的，又滑又臭。',
    ],
  ),
  trouble(
    '06047 suggestion park',
    ['公园里秩序乱'],
    [
      '{place}里面有人骑电动车飞快，带孩子不敢走。',
      '公园秩序要管，{place}的草地上天天有人烧烤搭帐篷。',
    ],
  ),
  trouble(
    '10998 help road homes',
    ['一下雨就积水', '路上积水很深'],
    [
      '{place}一下雨就积水，{when}水都没过小腿，车熄火了好几台。',
      '道路积水{long}不退，在{place}，绕路要多走二十分钟。',
    ],
  ),
  trouble(
    '10999 help road',
    ['路面塌陷', '路面突然塌了'],
    [
      '{place}的路面突然塌陷，一个洞有桌子大，下面是空的，快来围起来！',
      '路面下沉了一大块，越来越深，在{place}，怕塌陷。',
    ],
  ),
  trouble(
    '10997 help road homes',
    ['自来水管爆了', '水管破裂喷水'],
    [
      '{place}的自来水管爆了，水柱冲起来一人高，路都淹了。',
      '{when}起{place}地下一直往外冒清水，应该是供水管道破裂。',
    ],
  ),
  trouble(
    '10996 help homes road',
    ['闻到很浓的煤气味', '燃气泄漏'],
    [
      '{place}闻到很浓的煤气味，是不是燃气管道破了，请马上来人！',
      '挖机把燃气管道挖破了，在{place}，嘶嘶响，已经有人疏散。',
    ],
  ),
  trouble(
    '10995 help road homes',
    ['下水道堵了', '污水往外冒'],
    [
      '{place}的下水道堵了，污水从井口冒出来流了一街，{long}了。',
      '排水管道堵塞，一楼的厕所反水，地址{place}，求疏通。',
    ],
  ),
  trouble(
    '10002 help road homes',
    ['电线垂下来了', '线缆掉在路上'],
    [
      '{place}有一根线缆掉下来横在路上，不知道有没有电，没人敢过。',
      '架空线缆脱落，垂到离地一米多，在{place}，骑车会勒到脖子。',
    ],
  ),
  trouble(
    '10001 help road',
    ['路面结冰太滑', '积雪没人扫'],
    [
      '{place}背阴的一段结了冰，{when}滑倒好几个人，请撒盐。',
      '道路积雪没有清，车轮打滑，就在{place}的坡上。',
    ],
  ),
  trouble(
    '10993 help homes',
    ['楼上掉东西下来', '高空坠物'],
    [
      '{place}楼上的窗扇松了，{when}掉下一块玻璃，好在没砸到人。',
      '外墙的保温层往下掉，高空坠物很危险，地点{place}。',
    ],
  ),
  trouble(
    '- consultation public homes',
    ['想问问办事时间', '咨询一件事'],
    [
      '请问{place}周末能不能办事，需要带什么材料？',
      '想了解{place}附近的规划，那块空地以后是建学校还是停车场？',
    ],
  ),
  trouble(
    '- suggestion road public',
    ['建议增加公交班次', '希望加一条公交线'],
    [
      '从{place}到火车站没有直达公交，建议加开一趟，早晚高峰等车要半个小时。',
      '{place}晚上八点就没有公交了，上晚班的人回不了家，希望延长时间。',
    ],
  ),
]
