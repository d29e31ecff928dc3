import { trouble } from '../trouble.ts'

/** Waste, dirt, smells and noise. */
export const SANITATION = [
  trouble(
    '06010 complaint road homes market village',
    ['垃圾没人收', '垃圾堆在路边', '暴露垃圾'],
    [
      '{place}有一大堆垃圾露天堆着，{long}没人收，苍蝇到处飞。',
      '每天早上{place}都能看到成袋的垃圾扔在地上，狗扒得满地都是。',
      '垃圾直接倒在{place}的空地上，天一热气味熏人，请安排清理。',
    ],
  ),
  trouble(
    '06011 complaint road homes village',
    ['建筑垃圾没人清', '渣土堆了很久'],
    [
      '{place}堆着一车装修渣土，{long}了，风一吹满街灰。',
      '不知道谁把拆墙的砖头渣土倒在{place}，人行道过不去了。',
    ],
  ),
  trouble(
    '06012 complaint road market',
    ['路面很脏', '马路没人扫'],
    [
      '{place}路面很脏，油污和菜叶子混在一起，鞋底都粘住。',
      '{when}以来{place}好像没人扫地，烟头纸屑满地都是。',
    ],
  ),
  trouble(
    '06014 complaint road',
    ['渣土撒了一路', '路上遗撒沙石'],
    [
      '运渣土的车经过{place}，沙石撒了一路，后面的车扬起的灰看不清前面。',
      '{place}路上漏了一大片水泥浆，已经快干了，不清以后会鼓包。',
    ],
  ),
  trouble(
    '06042 complaint homes road market',
    ['垃圾桶满了没人倒', '垃圾箱溢出来了'],
    [
      '{place}的垃圾桶满了{long}没人倒，袋子都摞到外面了。',
      '垃圾箱满溢，汤水流到路上，地点{place}，一天能不能多收一次？',
    ],
  ),
  trouble(
    '06041 suggestion homes',
    ['垃圾分类点没人管', '垃圾混装混运'],
    [
      '{place}的分类桶形同虚设，厨余和其他混在一起装车，建议加强指导。',
      '垃圾没有分类，{place}的投放点标识也掉了，大家都乱扔。',
    ],
  ),
  trouble(
    '03005 complaint road park',
    ['垃圾箱坏了', '果皮箱盖子掉了'],
    [
      '{place}的垃圾箱底板烂穿了，垃圾从下面漏出来。',
      '果皮箱被烧黑了一半，门也关不上，在{place}，请更换。',
    ],
  ),
  trouble(
    '03001 complaint public park market',
    ['公厕太脏', '公厕没有水'],
    [
      '{place}旁边的公厕没有水，冲不了，里面脏得下不去脚，{long}了。',
      '公共厕所的门锁全坏了，灯也不亮，地点在{place}。',
    ],
  ),
  trouble(
    '03004 complaint homes village',
    ['垃圾间门坏了'],
    [
      '{place}的垃圾间卷帘门坏了关不上，味道直往楼上窜。',
      '垃圾楼外墙裂了，污水渗到路面，位置是{place}。',
    ],
  ),
  trouble(
    '06035 complaint homes road',
    ['旧沙发扔在路边', '废弃家具没人收'],
    [
      '{place}扔了两张旧沙发和一个床垫，{long}没人拉走，下雨泡得发霉。',
      '有人把废弃的柜子丢在{place}的绿化带里，请清运。',
    ],
  ),
  trouble(
    '06034 complaint homes road',
    ['废弃汽车占地方', '僵尸车'],
    [
      '{place}有一辆报废的面包车，轮胎瘪了，玻璃碎了，停了大半年。',
      '废弃车辆占着位置，里面都长草了，就在{place}，能不能拖走？',
    ],
  ),
  trouble(
    '06036 complaint homes market road',
    ['楼道外堆满杂物', '乱堆杂物'],
    [
      '{place}有人把纸箱、木板堆在公共过道，{long}越堆越多，怕起火。',
      '乱堆杂物占了半条人行道，在{place}，走路要绕到车道上。',
    ],
  ),
  trouble(
    '06037 help road village',
    ['路上有死狗', '动物尸体'],
    [
      '{place}路中间有一只被压死的狗，{when}就在了，请快来处理。',
      '绿化带里有死猫，已经发臭，位置{place}。',
    ],
  ),
  trouble(
    '06020 complaint village works',
    ['有人烧垃圾', '焚烧树叶浓烟滚滚'],
    [
      '{place}有人在烧垃圾，黑烟飘进家里，窗户不敢开。',
      '{when}又有人焚烧树叶和塑料，在{place}，呛得人咳嗽。',
    ],
  ),
  trouble(
    '06027 complaint homes market road',
    ['饭店油烟直排', '油烟扰民'],
    [
      '{place}楼下的饭店没有装净化器，油烟直接往楼上排，{long}不敢开窗。',
      '油烟管道正对着居民的阳台，地址{place}，晚上炒菜一屋子味。',
    ],
  ),
  trouble(
    '06029 complaint road market',
    ['露天烧烤油烟大', '路边烧烤摊'],
    [
      '每晚{place}都有露天烧烤，烟大不说，吵到后半夜。',
      '烧烤摊把炭灰倒在树坑里，在{place}，树都烫死了。',
    ],
  ),
  trouble(
    '06028 complaint homes park market',
    ['音响太吵', '噪声扰民', '半夜吵得睡不着'],
    [
      '{place}每天晚上大音响放到十点多，孩子写不了作业。',
      '商铺的喇叭从早喊到晚，噪声扰民，就在{place}，说了也不听。',
      '{place}的空调外机像拖拉机一样响，{long}了，老人心脏受不了。',
    ],
  ),
  trouble(
    '06038 complaint homes village',
    ['有人养鸡', '楼顶养鸡'],
    [
      '{place}有人在楼顶养鸡，天不亮就打鸣，味道也大。',
      '绿化带里围了个鸡圈，地点{place}，请劝导清理。',
    ],
  ),
]
