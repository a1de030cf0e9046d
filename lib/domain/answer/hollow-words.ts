// What any company can say to anybody, as the rulebook starts with it: words of service, of feeling and of orders. They are no
// substance of an answer, whatever stands between them. Written as answer-words.ts says.
import type { AnswerWords } from "../rulebook/rulebook";

export const HOLLOW_WORDS: Pick<AnswerWords, "hollow"> = {
  hollow: {
    stops: [],
    patterns: [
      "(您|你|我们|我司|我行|我方|我|咱们|咱|他们|大家|自己|本人|本公司|本平台|公司|平台|品牌|商家|企业|用户|客户|顾客|消费者|会员|亲|小妹|小二|小编|小助手|客服|同事|同仁|同志|专员|专家|主管|经理|领导|负责人|负责|团队|部门|后台|技术|工程师|管家|顾问|人员|人工|机器人|智能)(们|的|)",
      "(诉求|要求|申请|请求|需求|问题|情况|反馈|投诉|事项|事情|事件|此事|业务|意见|建议|疑问|疑虑|困扰|遭遇|经历|案件|案例|个例|工单|来电|来信|留言|消息|信息|内容|资料|材料|凭证|截图|记录|说明|文档|页面|渠道|链接|邮件|电话|短信)",
      "(服务|体验|质量|水平|品质|流程|制度|规定|规则|政策|标准|条款|协议|机制|系统|产品|工作|管理|培训|教育|训练|意识|纪律|速度|专项|小组|老师|店长|督导|研发|原因|权限|环节|结果|监督|沟通|合作|关系|声音|心声|信任|满意|满意度|口碑|责任|义务|权益|目标|追求|动力|方向|原则|理念|宗旨|初心|中心|第一)",
      "(办理|处理|支持|满足|受理|解决|提供|操作|通过|答复|回复|回应|反映|解答|解释|帮助|协助|理解|了解|谅解|见谅|包容|体谅|相信|放心|安心|耐心|用心|细心|真心|诚心|热心|努力|尽力|全力|竭力|争取|力争|改进|改善|优化|提升|提高|完善|加强|整改|落实|推进|推动|重视|关注|关心|关怀|跟进|核实|核查|调查|排查|研究|评估|审核|审批|批示|讨论|协调|对接|联系|安排|登记|记下|转达|转交|上报|提交|收到|等待|等候|稍等|稍候|查询|咨询|参考|发生|避免|防止|杜绝|出现)",
      "(非常|十分|万分|深感|深表|很|太|真|更|最|都|也|再|又|还|就|才|则|即|便|已经|已|正在|正|将|会|能|可以|可|能够|应|应该|需要|需|要|想|希望|愿意|愿|请|敬请|恳请|烦请|麻烦|一定|始终|一直|持续|不断|进一步|尽快|尽早|及时|马上|立即|立刻|稍后|随后|后续|今后|以后|之前|之后|目前|当前|现在|近期|最近|暂时|暂|第一时间|届时|到时|这时|此时|时候|时间|工作日|小时)",
      "(相关|有关|对应|具体|详细|一些|一个|一下|一份|一切|任何|所有|全部|各种|各位|每|某|此类|这类|类似|同类|这个|那个|这种|这样|那样|这边|那边|这里|那里|这|那|该|本|此|其|什么|怎么|如何|为什么|是否|有没有|因此|所以|但是|但|而且|而|并且|并|以及|及|与|和|跟|或者|或|如果|如|若|由于|因|为了|为|关于|对于|对|向|从|在|于|把|将|被|让|使|给|到|以|的|地|得|了|着|过|吗|呢|吧|啊|哦|哈|呀|嘛|啦|是|有|没有|不|没)",
      "(意义|细节|契机|打磨|版本|功能|伙伴|隐私|保存|历史|涉及|逐步|加急|优先|关切|本着|态度|依法|依规|妥善|处置|措施|浏览器|刷新|网络|缓存|异议|主张|角度|正式|单子|组|规范|自查|通报|汇报|汇总|收集|统计|分析|定位|修复后|上线|迭代|规划|计划|排期|进展|进度|动态|公告|通知|提醒|群|链接|入口|表单|问卷|盯|催|查看|看看|看一下|问问|一声|鼓励|火爆|回头|尊重|看法|判断|综合|考量|达成|一致|未能|配合|本次|公平|公正|准则|平常心|难过|揪心|委屈|失望|检讨|一路|相伴|陪伴|同行|好心情|插曲|共情|标红|过后|这两天|改天|几天)",
      "(抱歉|遗憾|歉意|感谢|谢谢|感恩|辛苦|不便|着急|生气|难受|委屈|心情|感受|焦急|感同身受|期待|欢迎|祝|愉快|顺利|开心|难处|不易|难免|宝贵|大量|较多|繁忙|高峰|排队)",
      "(订单|单号|编号|型号|规格|数量|颜色|尺码|商品|店铺|下单|付款|支付|实付|成交|价格|金额|票价|发货|收货|签收|送达|揽收|运输|快递|物流|包裹|驿站|地址|姓名|账号|账单|套餐|月租|合同|保单|预订|预定|入住|离店|出发|抵达|到达|起飞|航班|车次|座位|车费|里程|行程|充值|登录|购买|买入|拍下|优惠后|优惠|出库|入库|派件|代签|仓库|尾号|卡号|到店|经济舱|落地|抄见|用水|用电|水费|电费|流量|分钟|有效期|会员卡|年卡|月卡|续费|共计|共|生效|到期|开课|本月|上月|今年|去年|年|月|日|号|元)",
      // Short English words stand alone; of the longer ones the stem is enough.
      "(a|an|the|this|that|these|those|it|its|it's|they|them|their|he|she|we|us|our|i|i'm|we're|me|my|you|your|of|to|in|on|at|by|for|from|with|as|and|or|but|so|if|when|while|than|then|be|is|are|was|were|been|being|am|do|does|did|have|has|had|will|would|shall|should|can|could|may|might|must|not|no|any|all|every|each|some|more|most|very|too|also|just|only|now|here|there|how|what|which|who|where|why|all)( )",
      "(help|try|let|get|see|hear|feel|log|logs|pass|best|full|next|date|side|mind|time|rest|way|day|days|hour|hours|week|stay|keep|make|made|give|take|work|look|know|wait|bear|soon|good|great|right|high|busy|hard|truly|case|user|team|staff|dear|value|care|paid|dear|hi|thanks|thread|file|loop|touch|close|going|whole|read|fix|option|options|open)( )",
      "(request|complaint|issue|matter|claim|concern|question|query|enquir|inquir|problem|situation|message|feedback|comment|opinion|experience|information|detail|document|screenshot|summary|service|support|customer|client|guest|member|company|colleague|agent|advisor|specialist|manager|management|department|people|everyone|priority|process|procedure|system|product|quality|satisfaction|happiness|patience|understand|apolog|sorry|regret|inconvenience|frustrat|trouble|thank|appreciat|welcome|hello|unfortunately|important|serious|please|kindly)",
      "(promise|guarantee|commit|dedicat|attention|aware|background|behind the scenes|journey|voice|trust|loyal|learn|opportunit|standard|regard|certain|current|delay|longer|usual|unusual|demand|queue|regularly|refresh|page|browser|device|internet|connection|setting|picture|attach|reference|meantime|status|progress|channel|reporting|raising|flagging|bringing|outcome|hoping|hope|wish|expect|disappoint|extremely|upset)",
      "(assist|serve|resolve|solve|handle|working|strive|improve|ensure|assure|looking|review|check|consider|investigat|share|sharing|provide|taking|reach|contact|reply|respond|answer|update|inform|notify|follow|recorded|forward|escalat|refer|receive|possible|possibl|available|shortly|moment|business|better|everything|anything|something|happen|volume|heart|really|always|never|again|further|future|order|booking|account|placed|shipped|delivered|address|amount|total)",
    ],
  },
};
