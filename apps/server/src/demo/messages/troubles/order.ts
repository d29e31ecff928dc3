import { trouble } from '../trouble.ts'

/** Trade in the street, buildings, advertising, sites. */
export const ORDER = [
  trouble(
    '09005 complaint road market',
    ['店外经营占人行道', '店铺把货摆到路上'],
    [
      '{place}的水果店把货摆到人行道上，只剩一条缝能走。',
      '几家店铺店外经营，冰柜都推到路边，在{place}，{when}更乱。',
    ],
  ),
  trouble(
    '09006 complaint road market',
    ['占道经营', '摆摊堵路'],
    [
      '{place}每天下午有人占道经营，把路堵得只能过一辆车。',
      '有三轮车占着路口卖东西，地点在{place}，劝走了又来，{long}了。',
    ],
  ),
  trouble(
    '09001 complaint road public',
    ['流动摊贩太多', '无照游商'],
    [
      '{place}放学时全是流动摊贩，卖的吃食不知道卫不卫生。',
      '无照游商围着{place}叫卖，收摊后一地竹签纸盒。',
    ],
  ),
  trouble(
    '09002 complaint market road',
    ['夜市收摊后太脏', '早市超时'],
    [
      '{place}的早市过了九点还不收，上班的车过不去。',
      '夜市散场后{place}一地油污和垃圾，希望管一管。',
    ],
  ),
  trouble(
    '09020 complaint market',
    ['菜市场里又脏又乱', '农贸市场秩序差'],
    [
      '{place}过道被摊位占了一半，地上全是水，秩序很差。',
      '农贸市场的杀鱼水直接泼到通道上，在{place}，{long}没人管。',
    ],
  ),
  trouble(
    '09021 complaint road',
    ['占道洗车', '洗车水流一地'],
    [
      '{place}有人占道洗车，水流了一路，冬天结冰很滑。',
      '洗车店把车停在人行道上冲洗，地点{place}，泡沫进了雨水口。',
    ],
  ),
  trouble(
    '09022 complaint market public road',
    ['占道促销', '搭台促销太吵'],
    [
      '{place}门口搭台促销，音箱震耳朵，过路的人挤成一团。',
      '商家占道发传单做活动，把{place}的盲道占了。',
    ],
  ),
  trouble(
    '09019 complaint public homes',
    ['无障碍通道被占'],
    [
      '{place}的无障碍通道被电动车堵死，坐轮椅的老人进不去。',
      '有人在无障碍坡道口停车，就在{place}，经常这样。',
    ],
  ),
  trouble(
    '06001 complaint homes village',
    ['违章搭建', '楼顶私搭乱建', '一楼搭了阳光房'],
    [
      '{place}一楼住户把阳台往外搭了一间房，占了公共绿地。',
      '楼顶私搭乱建，{when}又在焊铁架，地址{place}，请来制止。',
    ],
  ),
  trouble(
    '06004 complaint road homes',
    ['外墙瓷砖脱落', '外墙面污损'],
    [
      '{place}外墙的瓷砖一块块往下掉，{when}差点砸到人。',
      '临街外立面污损严重，涂料剥落一大片，在{place}。',
    ],
  ),
  trouble(
    '06007 complaint road homes',
    ['沿街晾衣服', '树上拉绳晾晒'],
    [
      '{place}有人在行道树之间拉绳子晾被子，走路要弯腰。',
      '沿街晾挂衣物，滴水滴到行人头上，地点{place}。',
    ],
  ),
  trouble(
    '06009 complaint road',
    ['空调外机装得太低'],
    [
      '{place}临街店铺的空调外机装得太低，热风正对着人脸吹。',
      '空调室外机低挂，角都能碰到小孩的头，在{place}。',
    ],
  ),
  trouble(
    '07001 complaint homes road',
    ['小广告到处贴', '墙上全是小广告'],
    [
      '{place}墙上、电箱上贴满了小广告，{long}没人铲。',
      '楼道口的非法小广告撕了又贴，就在{place}，看着心烦。',
    ],
  ),
  trouble(
    '07003 complaint road',
    ['广告牌快掉了', '大广告牌摇摇欲坠'],
    [
      '{place}的大广告牌一角脱开了，风一吹哗哗响，怕掉下来砸人。',
      '违规的户外广告挡住了半条人行道，在{place}。',
    ],
  ),
  trouble(
    '07006 complaint road market',
    ['店招牌掉字', '牌匾乱挂'],
    [
      '{place}一家店的牌匾松了，钉子都出来了。',
      '招牌伸到树上，灯箱晚上刺眼，地点在{place}，不合规矩吧？',
    ],
  ),
  trouble(
    '08001 complaint works homes road',
    ['工地夜间施工', '半夜打桩'],
    [
      '{place}的工地夜里十二点还在打桩，{when}一夜没睡。',
      '施工扰民，切割机天不亮就响，在{place}，打过电话只停了一天。',
    ],
  ),
  trouble(
    '08004 complaint works road',
    ['工地扬尘大', '工地不洒水'],
    [
      '{place}的工地没有盖网也不洒水，扬尘大得窗台一层灰。',
      '土方车进出{place}不冲洗，风一吹黄土满天。',
    ],
  ),
  trouble(
    '08002 complaint road works',
    ['施工占道', '围挡占了半条路'],
    [
      '{place}施工占了半条路，{long}不见人干活，也没有告示。',
      '施工占道没有留人行通道，行人只能走快车道，位置{place}。',
    ],
  ),
  trouble(
    '08003 complaint road',
    ['路又被挖开', '挖路没有公示'],
    [
      '{place}刚修好的路又被挖开，没看到许可牌，是谁在挖？',
      '有人在{place}无证掘路埋管子，坑边也没有围栏。',
    ],
  ),
  trouble(
    '08007 complaint works road',
    ['工地围挡倒了'],
    [
      '{place}的工地围挡被风吹倒一段，铁皮翘在路上。',
      '施工围挡歪歪斜斜往外倒，在{place}，人从旁边过提心吊胆。',
    ],
  ),
  trouble(
    '08011 complaint road works',
    ['渣土车没盖'],
    [
      '从{place}出来的渣土车没有密闭装置，一路掉土。',
      '渣土运输车敞着斗跑，石子打到后车玻璃，{when}在{place}。',
    ],
  ),
]
