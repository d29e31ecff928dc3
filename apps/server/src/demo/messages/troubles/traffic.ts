import { trouble } from '../trouble.ts'

/** Signs, lights, stops, parking and the roadway. */
export const TRAFFIC = [
  trouble(
    '06013 help road homes village',
    ['路面破损', '路上有个大坑', '路面坑坑洼洼'],
    [
      '{place}路面破了个大坑，能放下一只脸盆，{when}有骑电动车的摔了。',
      '路面坑坑洼洼，从{place}过去车子颠得厉害，补过一次没几天又烂了。',
      '{place}的人行道砖翘起来一片，下雨踩一脚溅一身水，请修一修。',
    ],
  ),
  trouble(
    '06016 suggestion road public',
    ['标线看不清', '斑马线磨没了'],
    [
      '{place}的斑马线磨得看不见了，车不让人，学生过马路很危险，建议重新划线。',
      '路口的标线不清晰，直行和左转分不出来，就在{place}。',
    ],
  ),
  trouble(
    '06050 complaint road',
    ['路缘石断了', '路沿石松脱'],
    [
      '{place}的路缘石断了好几块，碎块散在车道上。',
      '路缘石被大车压翻了，钢筋朝上，地点{place}，{long}了。',
    ],
  ),
  trouble(
    '06051 complaint road public',
    ['盲道断了', '盲道砖缺失'],
    [
      '{place}的盲道缺了七八块砖，盲人朋友走到这里就没路了。',
      '盲道缺损，还被人用水泥随便抹平了，在{place}，希望按标准恢复。',
    ],
  ),
  trouble(
    '06052 suggestion public homes',
    ['无障碍坡道破损'],
    [
      '{place}门前的无障碍坡道破了，轮椅上不去，每次都要两个人抬。',
      '无障碍坡道的扶手松了，水泥也裂了，位置{place}，请维修。',
    ],
  ),
  trouble(
    '02010 help road',
    ['交通标志牌歪了', '交通标志被树挡住'],
    [
      '{place}的交通标志牌歪到一边，朝着树，司机根本看不到限速多少。',
      '交通标志牌倒在绿化带里{long}了，地址{place}。',
    ],
  ),
  trouble(
    '02014 help road',
    ['红绿灯不亮', '红绿灯坏了'],
    [
      '{place}的红绿灯不亮，{when}起各走各的，差点撞上。',
      '红绿灯一直是红的不变，堵了很长一串车，在{place}，请交警来看看。',
    ],
  ),
  trouble(
    '02017 help road',
    ['交通护栏倒了', '隔离护栏被撞'],
    [
      '{place}中间的交通护栏被撞倒了一段，横在车道上。',
      '交通护栏缺了三四节，行人从缺口乱穿马路，就在{place}。',
    ],
  ),
  trouble(
    '02004 complaint road',
    ['公交站牌看不清', '公交站顶棚漏水'],
    [
      '{place}的公交站顶棚破了，下雨候车没处躲，{long}没人修。',
      '公交站牌的字都掉光了，老人看不出哪路车，位置在{place}。',
    ],
  ),
  trouble(
    '02012 suggestion road',
    ['路名牌掉了', '路名牌写错'],
    [
      '{place}的路名牌掉下来一半，外地来的人找不到路。',
      '路名牌锈得看不清字，在{place}，建议换新的。',
    ],
  ),
  trouble(
    '02043 complaint road homes',
    ['减速带坏了'],
    [
      '{place}的减速带断成几截，钉子露在外面，容易扎胎。',
      '减速带松了，半夜货车一过就砰砰响，住{place}的人都睡不好。',
    ],
  ),
  trouble(
    '09009 complaint road homes market public',
    ['机动车乱停', '汽车停满人行道', '违停挡路'],
    [
      '{place}天天有汽车停在人行道上，行人只能走机动车道，{when}最严重。',
      '机动车乱停乱放，{place}的双车道只剩一条能走，接孩子的时候堵得一动不动。',
      '有辆货车长期停在{place}，挡住了视线，拐弯看不见对面来车。',
    ],
  ),
  trouble(
    '09010 complaint road market public',
    ['电动车乱停放', '非机动车乱停'],
    [
      '{place}门前的电动车乱停乱放，盲道全被占了。',
      '非机动车横七竖八停了一地，出入口都堵住了，地点{place}。',
    ],
  ),
  trouble(
    '09011 complaint road public',
    ['共享单车乱堆', '共享单车占满人行道'],
    [
      '{place}的共享单车堆成小山，倒了一片也没人扶，{long}了。',
      '共享单车占满了人行道，推婴儿车过不去，就在{place}，请企业来清运。',
    ],
  ),
  trouble(
    '09012 help homes market',
    ['消防通道被占', '消防通道停满车'],
    [
      '{place}的消防通道停满了私家车，真着火了消防车进不来。',
      '有人在消防通道上砌了花坛，位置{place}，物业劝了{long}也不拆。',
    ],
  ),
  trouble(
    '06040 complaint homes road',
    ['私装地锁', '有人装阻车桩占车位'],
    [
      '{place}的公共车位被人私设地锁占着，晚上看不见，{when}绊倒了人。',
      '路边私装了一排阻车桩，谁也不让停，在{place}，请拆除。',
    ],
  ),
]
